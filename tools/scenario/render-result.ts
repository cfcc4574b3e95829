import { SEVERITIES, toInstant, toMillis } from "@clearseat/shared";
import type { ScenarioResult } from "./scenario-result.ts";

/** A result as a person reads it: alerts, what was expected, and how long it took. Ends with a line feed. */
export function renderResult(result: ScenarioResult): string {
  return [result.name, "", ...renderAlerts(result), "", ...renderExpectations(result), ...renderMetrics(result), ""].join("\n");
}

function renderAlerts({ alerts, findings }: ScenarioResult): string[] {
  if (alerts.length === 0) return [findings.length === 0 ? "  No alerts, no findings." : `  No alerts; ${findings.length} findings as context.`];
  const rows = alerts.map((alert) => [
    alert.severity, alert.subject.devices.join(", "), toInstant(toMillis(alert.openedAt)).slice(0, 16).replace("T", " "), alert.status, alert.title,
  ]);
  return renderTable([["severity", "laptop", "opened (UTC)", "status", "what was seen"], ...rows]);
}

function renderExpectations({ expectations }: ScenarioResult): string[] {
  if (expectations.length === 0) return [];
  const rows = expectations.map(({ expectation, met, why }) => [met ? "met" : "NOT MET", describe(expectation), why]);
  return [...renderTable([["expected", "", "because"], ...rows]), ""];
}

function describe(expectation: ScenarioResult["expectations"][number]["expectation"]): string {
  if (expectation.quiet !== undefined) return `${expectation.quiet.join(", ")} quiet above ${expectation.above ?? "low"}`;
  const { subject = "anything", rule = "an alert", severity, within } = expectation;
  return [`${subject}: ${rule}`, severity === undefined ? "" : `at least ${severity}`, within === undefined ? "" : `within ${within}`].filter((part) => part !== "").join(", ");
}

function renderMetrics({ metrics }: ScenarioResult): string[] {
  const counts = SEVERITIES.filter((severity) => metrics.alertsBySeverity[severity] > 0).map((severity) => `${metrics.alertsBySeverity[severity]} ${severity}`);
  const { median, longest } = metrics.minutesToAlert;
  return [
    `  ${metrics.deviceDays} device-days, ${metrics.looks} looks, ${metrics.lookMillis} ms a look (${metrics.looksPerSecond} a second).`,
    `  Alerts: ${counts.length === 0 ? "none" : counts.join(", ")}.${median === null ? "" : ` From first evidence to alert: ${median} minutes in the middle, ${longest} at most.`}`,
    ...(metrics.failedReports === 0 ? [] : [`  ${metrics.failedReports} reports were not taken at once.`]),
  ];
}

function renderTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
