import { type Check, examine } from "../reporting/examine.ts";
import { createPaint, type Paint, wrap } from "../transparency/paint.ts";
import { type CliCommand, toJsonText } from "./cli-command.ts";

function renderCheck(check: Check, paint: Paint, columns: number): string {
  const mark =
    check.verdict === "good"
      ? paint.good("good ")
      : check.verdict === "note"
        ? paint.warn("note ")
        : paint.bad("wrong");
  return `${mark}  ${check.name.padEnd(12)}${wrap(check.says, columns, " ".repeat(19))}`;
}

export const doctor: CliCommand = {
  name: "doctor",
  summary: "Says in words what is wrong: settings, data folder, collector, keys, clock, looks.",
  details: "Sends no report. Exit 0 when nothing is wrong, 1 when something is.",
  options: {},
  settings: ["serverUrl", "collectorKey", "caFile", "dataDir", "outboxMegabytes"],
  async run(input, io) {
    const checks = await examine(() => input.sources(), io);
    const isHealthy = checks.every((check) => check.verdict !== "wrong");
    if (input.isSet("json")) io.out(toJsonText({ healthy: isHealthy, checks }));
    else io.out(`${checks.map((check) => renderCheck(check, createPaint(io.isColored), io.columns)).join("\n")}\n`);
    return isHealthy ? 0 : 1;
  },
};
