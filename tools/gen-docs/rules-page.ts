import { ATTACK_VERSION, RULES } from "@clearseat/server";
import { list, page, table } from "./markdown.ts";

type Rule = (typeof RULES)[number];

function section(rule: Rule): string {
  const weights = Object.entries(rule.weights).map(([name, weight]) => [
    name,
    (weight.tenths / 10).toFixed(1),
    weight.because,
  ]);
  return [
    `## \`${rule.id}\``,
    `**${rule.title}.** Family \`${rule.family}\`, version ${rule.version}, ATT&CK ${rule.attack.join(", ")}. Reads ${rule.reads.map((kind) => `\`${kind}\``).join(", ")}.`,
    table(["Case", "Weight", "Because"], weights),
    `Innocent explanations:\n\n${list(rule.benign)}`,
    `Blind spots:\n\n${list(rule.blindSpots)}`,
    `Triage:\n\n${list(rule.triage)}`,
  ].join("\n\n");
}

/** docs/rules.md: what is judged, with what weight, and what else it could be. */
export function rulesPage(): string {
  return page("Detection rules", "server/src/rules", [
    `A weight is the log10 of a likelihood ratio: how much more often the sign is seen on a farm laptop than on an honest one. ATT&CK ids are of ${ATTACK_VERSION}.`,
    ...RULES.map(section),
  ]);
}
