import type { Backtest } from "../../backtest/backtest-service.ts";
import { renderComparison } from "../../backtest/render-comparison.ts";
import { checkSettings, loadSettings, parseYaml } from "../../config/load-settings.ts";
import { sayCount } from "../../detection/plain-words.ts";
import { readText } from "../../platform/files.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf, UsageError } from "../command.ts";
import { placeOf, printJson, withServer } from "../open-server.ts";

const PROGRESS_STEP = 10_000;

function sayBacktest(backtest: Backtest): string {
  const { days, reports, erased, faults } = backtest;
  return [
    `${sayCount(reports, "report")} played twice${days === null ? "" : `; compared are alerts of the last ${sayCount(days, "day")}`}.`,
    ...(erased === 0 ? [] : [`${sayCount(erased, "statement")} was erased since and could not be played.`]),
    ...(faults === 0 ? [] : [`Rules broke ${sayCount(faults, "time")}.`]),
    renderComparison(backtest),
  ].join("\n");
}

export const backtest: Command = {
  name: "backtest",
  arguments: [],
  summary: "Play the stored history under other settings, and say which alerts that gains and loses.",
  options: {
    ...COMMON_OPTIONS,
    settings: {
      type: "string",
      value: "FILE",
      about: "Settings to try; what it leaves out stays as settings.yaml of the data folder has it.",
    },
    days: { type: "string", value: "N", about: "Compare alerts of the last N days; all unless given." },
  },
  run({ values }, io) {
    const file = textOf(values, "settings");
    if (file === undefined) throw new UsageError("--settings: must be given");
    const given = parseYaml(readText(file), file);
    const present = loadSettings(placeOf(values, io).dataDir);
    // Checked alone first, so that a fault is told of the file in which it is.
    checkSettings(given, file);
    const candidate = checkSettings({ ...present, ...(given as object) }, file);
    const isLimited = values["days"] !== undefined;
    const days = isLimited ? numberOf(values, "days", { least: 1, most: 3_660, fallback: 1 }) : null;
    let told = 0;
    const onProgress = (reports: number): void => {
      if (reports < told + PROGRESS_STEP) return;
      told = reports;
      io.err(`${reports} reports played\n`);
    };
    return withServer({ ...values, settings: undefined }, io, "existing", async (server) => {
      const done = await server.services.backtests.run(candidate, { days, onProgress });
      if (values["json"] === true) printJson(io, done);
      else io.out(sayBacktest(done));
      return 0;
    });
  },
};
