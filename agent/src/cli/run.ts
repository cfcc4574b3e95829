import { setTimeout as delay } from "node:timers/promises";
import { createAgent } from "../agent.ts";
import { ALL_SETTINGS, readSettings } from "../config/read-settings.ts";
import { createLogs } from "../log.ts";
import { runSchedule } from "../reporting/run-schedule.ts";
import type { CliCommand } from "./cli-command.ts";
import { startPatiently } from "./start-patiently.ts";

async function wait(ms: number, stopped: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal: stopped });
  } catch (error) {
    // Being stopped while waiting is how a schedule ends.
    if (!stopped.aborted) throw error;
  }
}

export const run: CliCommand = {
  name: "run",
  summary: "Keeps looking and reporting until it is stopped.",
  details:
    "Enrolls first where that was not done yet, and waits for what is missing. Logs as JSON lines on stderr; ends with 0 on SIGTERM and Ctrl-C.",
  options: { verbose: { type: "boolean", about: "Log every collector's look." } },
  settings: ALL_SETTINGS,
  async run(input, io) {
    const settings = readSettings(input.sources(), ALL_SETTINGS);
    const logs = createLogs(input.isSet("verbose") ? "debug" : "info");
    const stopped = io.untilStopped();
    const options = { settings, doors: io.doors, environment: io.environment, logs, isContinuous: true };
    const agent = await startPatiently({ start: () => createAgent(options), log: logs.agent, stopped, wait });
    if (agent === null) return 0;
    // A request under way must not hold up the end; its report stays in the ledger.
    stopped.addEventListener("abort", () => void agent.client.close(), { once: true });
    logs.agent.info({ serverUrl: settings.serverUrl, dataDir: settings.dataDir }, "Started.");
    try {
      await runSchedule({ core: agent.core, clock: io.doors.clock, random: io.doors.random, stopped, wait });
    } finally {
      await agent.close();
      logs.agent.info({}, "Stopped.");
    }
    return 0;
  },
};
