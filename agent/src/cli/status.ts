import { readSettings } from "../config/read-settings.ts";
import type { AgentStatus } from "../reporting/describe-status.ts";
import { readStatus } from "../reporting/examine-storage.ts";
import { groupGaps } from "../transparency/describe-gap.ts";
import { createPaint, type Paint, wrap } from "../transparency/paint.ts";
import { renderGaps } from "../transparency/render-gaps.ts";
import { type CliCommand, toJsonText } from "./cli-command.ts";

function renderStatus(status: AgentStatus, paint: Paint, columns: number): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  const rows: readonly (readonly [string, string])[] = [
    ["Enrollment", status.enrollment],
    ["Device", status.deviceId ?? "-"],
    ["Collector", status.collectorId ?? "-"],
    ["Agent", status.agentVersion],
    ["Catalog", status.catalogVersion ?? "-"],
    ["Last look", status.lastLookAt ?? "never"],
    ["Last countersigned", status.lastReportAt ?? "never"],
    ["Reports sealed", String(status.reports)],
    ["Waiting to be sent", String(status.unsent)],
    ["Signals on record", String(status.signals)],
    ["Next try", status.nextAttemptAt ?? "at the next check-in"],
    ["Ledger", `${megabytes(status.ledgerBytes)} of ${megabytes(status.ledgerLimitBytes)} MB`],
  ];
  const lines = [
    status.healthy ? paint.good("Healthy.") : paint.bad("Not healthy."),
    ...status.problems.map((problem) => `  ${wrap(problem, columns, "  ")}`),
    "",
    ...rows.map(([name, value]) => `${name.padEnd(20)}${value}`),
    "",
    ...(status.lastLookAt === null
      ? ["Nothing was looked at for a report yet."]
      : renderGaps(groupGaps(status.gaps), paint, columns)),
  ];
  return `${lines.join("\n")}\n`;
}

export const status: CliCommand = {
  name: "status",
  summary: "Says whether this laptop is enrolled and reporting; for people and compliance checks.",
  details: "Reads the data folder alone. Exit 0 when healthy, 1 when not.",
  options: {},
  settings: ["dataDir", "outboxMegabytes"],
  async run(input, io) {
    const settings = readSettings(input.sources(), ["dataDir", "outboxMegabytes"]);
    const described = readStatus(settings, io.doors.ownFiles, io.doors.clock.now());
    io.out(
      input.isSet("json") ? toJsonText(described) : renderStatus(described, createPaint(io.isColored), io.columns),
    );
    return described.healthy ? 0 : 1;
  },
};
