import { SEVERITIES } from "@clearseat/shared";
import { table } from "../../gen-docs/markdown.ts";
import { SIGN_WORDS, sayMinutes } from "../table/words.ts";
import type { CompanyRecord } from "./company-record.ts";

/** docs/companies.md: what made-up companies of hundreds of laptops came to. `seeds` are all that there are. */
export function renderCompaniesPage(records: readonly CompanyRecord[], seeds: readonly string[]): string {
  return [
    "# Companies",
    "",
    "Made-up companies with farms inside, played hour by hour through the real agent and the real server.",
    "Generated from `tests/scenarios/companies.json`, which `npm run scenario -- companies --write` writes; each takes its minutes, so the tests play a small one.",
    "",
    "Who lives in them: people at home, in offices and between both; docked for months, on journeys declared or not, behind carriers' and companies' addresses; couples and flatmates, developers, people whom a help desk or a stranger helped, new laptops on IT's bench, colleagues in one hotel. Their shares stand in `tools/scenario/generate`.",
    "",
    ...overview(records),
    ...notPlayed(records, seeds),
    ...records.flatMap((record) => company(record)),
  ].join("\n");
}

function overview(records: readonly CompanyRecord[]): string[] {
  const rows = records.map((record) => [
    record.seed,
    `${record.honestLaptops} + ${record.farmLaptops.length}`,
    String(record.farms),
    `${record.days} from ${record.start}`,
    record.looks.toLocaleString("en-US"),
    `${Math.round((record.looks * record.lookMillis) / 60_000)} min, ${record.lookMillis} ms a look`,
    highFarmLaptops(record),
    String(record.loud.filter(({ severity }) => severity !== "medium").length),
    String(record.loud.filter(({ severity }) => severity === "medium").length),
  ]);
  const head = [
    "Seed",
    "Laptops, honest + farm",
    "Farms",
    "Days",
    "Looks",
    "Processor time",
    "Farm laptops with a sign at `high` or above",
    "Honest at `high` or above",
    "Honest at `medium`",
  ];
  return [table(head, rows), ""];
}

function notPlayed(records: readonly CompanyRecord[], seeds: readonly string[]): string[] {
  const missing = seeds.filter((seed) => !records.some((record) => record.seed === seed));
  return missing.length === 0 ? [] : [`Not played yet: ${missing.join(", ")}.`, ""];
}

function highFarmLaptops({ farmLaptops }: CompanyRecord): string {
  const signed = farmLaptops.filter(({ sign }) => sign !== null);
  const found = signed.filter(({ severity }) => severity === "high" || severity === "critical");
  return `${found.length} of ${signed.length}`;
}

function company(record: CompanyRecord): string[] {
  const { seed, devices, farms, days, alerts, unmet } = record;
  return [
    `## ${seed}`,
    "",
    `\`npm run scenario -- companies ${seed}\` plays it; \`generate --seed ${seed} --devices ${devices} --farms ${farms} --days ${days}\` writes it as a scenario.`,
    "",
    "Alerts of laptops and sites by their highest severity:",
    "",
    table(["", ...SEVERITIES.slice(1)], [severityRow("farm", record), severityRow("honest", record)]),
    "",
    "Farm laptops. First alert: from the first look. `high`, its own alert or its home's: from when the sign is there.",
    "",
    table(["Laptop", "Shows", "Severity", "First alert", "`high`", "Rules"], farmRows(record)),
    "",
    "What honest laptops and their homes were shown for:",
    "",
    alerts.some(({ truth }) => truth === "honest")
      ? table(["Severity", "Rules", "Alerts"], honestRows(record))
      : "Nothing.",
    "",
    ...(unmet.length === 0
      ? ["Every expectation is met."]
      : ["Not as expected:", "", ...unmet.map((words) => `- ${words}`)]),
    "",
  ];
}

function severityRow(truth: "farm" | "honest", { alerts }: CompanyRecord): string[] {
  const own = alerts.filter((one) => one.truth === truth);
  const count = (severity: string): number =>
    own.filter((one) => one.severity === severity).reduce((sum, one) => sum + one.count, 0);
  return [truth, ...SEVERITIES.slice(1).map((severity) => String(count(severity)))];
}

function farmRows({ farmLaptops }: CompanyRecord): string[][] {
  return farmLaptops.map(({ id, sign, severity, alertAfter, highAfter, rules }) => [
    id,
    sign === null ? "" : SIGN_WORDS[sign],
    severity ?? "none",
    alertAfter === null ? "" : sayMinutes(alertAfter),
    sayHigh(highAfter),
    rules.join(", "),
  ]);
}

/** Some are at `high` for something else before their sign is there. */
function sayHigh(minutes: number | null): string {
  if (minutes === null) return "";
  return minutes < 0 ? "before" : sayMinutes(minutes);
}

function honestRows({ alerts }: CompanyRecord): string[][] {
  return alerts
    .filter(({ truth }) => truth === "honest")
    .toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
    .map(({ severity, rules, count }) => [severity, rules.join(", "), String(count)]);
}
