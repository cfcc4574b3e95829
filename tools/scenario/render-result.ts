import { SEVERITIES } from "@clearseat/shared";
import type { Expectation } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

const WIDTH = 100;
const INDENT = "  ";

/** A result as a person reads it: alerts, what was expected, and how long it took. Ends with a line feed. */
export function renderResult(result: ScenarioResult): string {
  const parts = [renderAlerts(result), renderExpectations(result), renderMetrics(result)].filter(
    (lines) => lines.length > 0,
  );
  return [result.name, ...parts.flatMap((lines) => ["", ...lines.map((line) => `${INDENT}${line}`)]), ""].join("\n");
}

function renderAlerts({ alerts, findings }: ScenarioResult): string[] {
  if (alerts.length === 0)
    return [findings.length === 0 ? "No alerts, no findings." : `No alerts; as context: ${countRules(findings)}.`];
  const rows = alerts.map((alert) => [
    alert.severity,
    alert.subject.devices.join(", "),
    alert.openedAt.slice(0, 16).replace("T", " "),
    alert.status,
  ]);
  const [head = "", ...lines] = alignColumns([["severity", "laptop", "opened (UTC)", "status"], ...rows]);
  return [
    head,
    ...lines.flatMap((line, index) => [
      line,
      ...wrap(alerts[index]?.title ?? "", WIDTH).map((part) => `${INDENT}${part}`),
    ]),
  ];
}

function countRules(findings: ScenarioResult["findings"]): string {
  const counts = Map.groupBy(findings, (finding) => finding.rule);
  return [...counts]
    .map(([rule, found]) => `${rule} (${[...new Set(found.flatMap((finding) => finding.subject.devices))].join(", ")})`)
    .join("; ");
}

function renderExpectations({ expectations }: ScenarioResult): string[] {
  return expectations.flatMap(({ expectation, met, why }) => [
    `${met ? "met     " : "NOT MET "} ${describeExpectation(expectation)}`,
    ...wrap(why, WIDTH - 9).map((part) => `${" ".repeat(9)}${part}`),
  ]);
}

function describeExpectation({
  subject = "anything",
  rule,
  severity,
  within,
  quiet,
  above = "low",
}: Expectation): string {
  if (quiet !== undefined) return `${quiet.join(", ")}: nothing above ${above}`;
  return [
    `${subject}: ${rule ?? "an alert"}`,
    ...(severity === undefined ? [] : [`at least ${severity}`]),
    ...(within === undefined ? [] : [`within ${within}`]),
  ].join(", ");
}

function renderMetrics({ metrics }: ScenarioResult): string[] {
  const counts = SEVERITIES.filter((severity) => metrics.alertsBySeverity[severity] > 0).map(
    (severity) => `${metrics.alertsBySeverity[severity]} ${severity}`,
  );
  const { median, longest } = metrics.minutesToAlert;
  return [
    `Alerts: ${counts.length === 0 ? "none" : counts.join(", ")}.${median === null ? "" : ` First evidence to alert: ${median} minutes in the middle, ${longest} at most.`}`,
    `${metrics.deviceDays} device-days, ${metrics.looks} looks, ${metrics.lookMillis} ms a look (${metrics.looksPerSecond} a second).`,
    ...(metrics.failedReports === 0 ? [] : [`${metrics.failedReports} reports were not taken at once.`]),
  ];
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
