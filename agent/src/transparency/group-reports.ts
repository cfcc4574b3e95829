import type { SentReport } from "./sent-report.ts";

/** Fewer signs of life than this are shown one by one. */
const SHORTEST_RUN = 3;

export type ReportGroup = readonly [SentReport, ...SentReport[]];

function isQuiet(report: SentReport): boolean {
  return report.says.length === 0 && report.countersignedAt !== null && !report.full;
}

/**
 * Neighboring countersigned signs of life together, every other report alone; the order stays. A year of a laptop on
 * which nothing changed is then one line that still names every report.
 */
export function groupReports(reports: readonly SentReport[]): ReportGroup[] {
  const groups: [SentReport, ...SentReport[]][] = [];
  for (const report of reports) {
    const last = groups.at(-1);
    if (last !== undefined && isQuiet(report) && isQuiet(last[0])) last.push(report);
    else groups.push([report]);
  }
  return groups.flatMap((group): ReportGroup[] => (group.length < SHORTEST_RUN ? group.map((one) => [one]) : [group]));
}
