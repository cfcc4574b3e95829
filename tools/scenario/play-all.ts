import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PlayReport, PlayRequest } from "./play-messages.ts";
import { runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** What may be watched while scenarios play. */
export interface PlayWatcher {
  /** The part of its simulated time that is over, from 0 to 1. */
  onProgress?(index: number, part: number): void;
  /** In the order in which they end. */
  onResult?(index: number, result: ScenarioResult): void;
}

/**
 * Plays scenarios side by side, one on each processor, and gives the results in the order of the scenarios. A company
 * is one process' work, so a single scenario plays here. Rejects with the first failure of ours.
 */
export async function playAll(scenarios: readonly Scenario[], watcher: PlayWatcher = {}): Promise<ScenarioResult[]> {
  const only = scenarios[0];
  if (only !== undefined && scenarios.length === 1) {
    const result = await runScenario(only, { onProgress: (part) => watcher.onProgress?.(0, part) });
    watcher.onResult?.(0, result);
    return [result];
  }
  const results: ScenarioResult[] = [];
  // The longest first, so that no processor waits for one that began last.
  const waiting = scenarios.map((scenario, index) => ({ index, scenario })).sort((a, b) => weightOf(b) - weightOf(a));
  const hands = Math.min(scenarios.length, availableParallelism());
  await Promise.all(
    Array.from({ length: hands }, () =>
      workOff(
        waiting,
        (index, part) => watcher.onProgress?.(index, part),
        (index, result) => {
          results[index] = result;
          watcher.onResult?.(index, result);
        },
      ),
    ),
  );
  return results;
}

/** Roughly how long a scenario takes. */
function weightOf({ scenario }: PlayRequest): number {
  return (scenario.devices.length * scenario.days) / (scenario.checkInMinutes ?? 15);
}

/** One worker that takes scenarios as long as some wait. */
async function workOff(
  waiting: PlayRequest[],
  onProgress: (index: number, part: number) => void,
  onResult: (index: number, result: ScenarioResult) => void,
): Promise<void> {
  const worker = new Worker(new URL("./play-worker.ts", import.meta.url));
  try {
    await new Promise<void>((done, fail) => {
      const next = (): void => {
        const request = waiting.shift();
        if (request === undefined) done();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
        else worker.postMessage(request);
      };
      worker.on("error", fail);
      worker.on("exit", (code) => fail(new Error(`a worker of the scenario command ended with ${code}`)));
      worker.on("message", (report: PlayReport) => {
        if (report.kind === "progress") return onProgress(report.index, report.part);
        if (report.kind === "failure") return fail(report.error);
        onResult(report.index, report.result);
        next();
      });
      next();
    });
  } finally {
    await worker.terminate();
  }
}
