import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PlayReport, PlayRequest } from "./play-messages.ts";
import type { PlayedSoFar } from "./progress.ts";
import { runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** What may be watched while scenarios play. */
export interface PlayWatcher {
  onProgress?(index: number, soFar: PlayedSoFar): void;
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
    const result = await runScenario(only, { onProgress: (soFar) => watcher.onProgress?.(0, soFar) });
    watcher.onResult?.(0, result);
    return [result];
  }
  const results: ScenarioResult[] = [];
  // The longest first, so that no processor waits for one that began last.
  const waiting = scenarios
    .map((scenario, index) => ({ index, scenario }))
    .sort((a, b) => weightOf(b.scenario) - weightOf(a.scenario));
  const hands = Math.min(scenarios.length, availableParallelism());
  await Promise.all(
    Array.from({ length: hands }, () =>
      workOff(
        waiting,
        (index, soFar) => watcher.onProgress?.(index, soFar),
        (index, result) => {
          results[index] = result;
          watcher.onResult?.(index, result);
        },
      ),
    ),
  );
  return results;
}

/** Roughly how long a scenario takes, measured against others. */
export function weightOf({ devices, days, checkInMinutes = 15 }: Scenario): number {
  return (devices.length * days) / checkInMinutes;
}

/** One worker that takes scenarios as long as some wait. */
async function workOff(
  waiting: PlayRequest[],
  onProgress: (index: number, soFar: PlayedSoFar) => void,
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
        if (report.kind === "progress") return onProgress(report.index, report.soFar);
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
