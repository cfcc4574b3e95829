import { type Finding, sayTenths } from "@clearseat/shared";
import { type ExplainedFamily, type ExplainedFinding, type Explanation, type Part } from "./explain.ts";
import { printable, sayInstant } from "./plain-words.ts";
import { linesOfReplay } from "./render-replay.ts";
import type { Replay } from "./replay-alert.ts";

const PART_WORDS: Readonly<Record<Part, string>> = {
  counted: "counts",
  capped: "does not add up: only the strongest of a family counts",
  left_out: "left out: posture, and a weak network path, say nothing without a strong finding beside them",
  suppressed: "taken away by a suppression, counts nothing",
  cleared: "no longer there, counts nothing",
};

/**
 * The explanation as calm text for a terminal, without colors; every line is safe to print.
 * @param replay what judging the stored signals again brought; null when they are not at hand
 */
export function renderExplanation(explanation: Explanation, replay: Replay | null = null): string {
  const { alert, score, severity, confidence, families, suppressed, cleared } = explanation;
  const lines = [
    `${alert.title}  (alert ${alert.id})`,
    "",
    `Score ${sayTenths(score)}: ${severity}, confidence ${confidence}. ${capitalize(explanation.reached)}.`,
    sumOf(families),
    explanation.agrees
      ? "This equals what is stored."
      : `This differs from what is stored: score ${sayTenths(alert.score)}, ${alert.severity}. Either the alert changed after scoring or its findings did.`,
    ...families.flatMap((family) => [
      "",
      headOf(family),
      ...family.findings.flatMap((finding) => linesOf(finding, severity)),
    ]),
    ...(suppressed.length > 0
      ? ["", "Taken away by suppressions", ...suppressed.flatMap((finding) => linesOf(finding, severity))]
      : []),
    ...(cleared.length > 0 ? ["", "No longer there", ...cleared.flatMap((finding) => linesOf(finding, severity))] : []),
    ...(replay === null ? [] : linesOfReplay(replay)),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function sumOf(families: readonly ExplainedFamily[]): string {
  const counted = families.filter((family) => family.counted);
  if (counted.length === 0) return "Nothing counts now.";
  return `Sum: ${counted.map((family) => `${family.family} ${sayTenths(family.tenths)}`).join(" + ")}.`;
}

function headOf({ family, tenths, bonusTenths, counted }: ExplainedFamily): string {
  const bonus =
    bonusTenths === 0 ? "" : `, of which ${sayTenths(bonusTenths)} because a second rule speaks on another signal`;
  return `${capitalize(family)}: ${counted ? `${sayTenths(tenths)}${bonus}` : "not counted"}`;
}

function sayWeight({ because, insteadOfTenths }: ExplainedFinding): string {
  const company =
    insteadOfTenths === null ? "" : `by the company's settings, instead of ${sayTenths(insteadOfTenths)}. `;
  return `${company}${because ?? "the rule as it is now gives no such weight; it was judged by another version"}`;
}

function linesOf(explained: ExplainedFinding, severity: string): string[] {
  const { finding, part, severityWithout } = explained;
  const [from, to] = [sayInstant(finding.firstSeenAt), sayInstant(finding.lastSeenAt)];
  const effect = severityWithout === severity ? `still ${severity}` : severityWithout;
  const sayEffect = part === "suppressed" ? "" : ` Without it: ${effect}.`;
  return [
    `  ${sayTenths(finding.weightTenths)}  ${finding.rule}  (${PART_WORDS[part]})`,
    `       ${finding.summary}`,
    `       Seen ${from} to ${to}, on ${finding.evidence.map((evidence) => `${evidence.kind} ${evidence.key}`).join(", ")}`,
    `       Weight: ${sayWeight(explained)}`,
    ...sayException(finding),
    `       May be innocent: ${finding.benign.join(" ")}`,
    ...(part === "cleared" ? [] : [`       Goes away when: ${finding.clearsWhen}${sayEffect}`]),
  ];
}

function sayException({ suppressedBy }: Finding): string[] {
  if (suppressedBy === undefined) return [];
  const { id, owner, reason, until } = suppressedBy;
  return [`       Suppressed until ${sayInstant(until)} by ${owner} (${id}): ${reason}`];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
