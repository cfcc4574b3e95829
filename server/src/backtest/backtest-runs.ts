import { randomToken } from "@clearseat/proof";
import { type Clock, type Instant, type ServerSettings, toInstant } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Logger } from "../log.ts";
import type { Backtest, BacktestService } from "./backtest-service.ts";
import { PlayStopped } from "./play-history.ts";

export const RUN_STATUSES = ["running", "done", "cancelled", "failed"] as const;

/** A back-test that goes on beside the collector's work. */
export interface BacktestRun {
  readonly id: string;
  readonly status: (typeof RUN_STATUSES)[number];
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly endedAt: Instant | null;
  /** How much of both plays is done, from 0 to 1. */
  readonly share: number;
  readonly reports: number;
  readonly rules: ServerSettings["rules"];
  readonly days: number | null;
  readonly result: Backtest | null;
}

/** Back-tests of this collector, one at a time, so that they do not crowd out reports. The newest few are remembered. */
export interface BacktestRuns {
  /** Throws `transition_refused` while another goes on. */
  start(candidate: ServerSettings, options: { readonly days: number | null; readonly by: string }): BacktestRun;
  /** Throws `not_found`. */
  find(id: string): BacktestRun;
  /** Newest first. */
  list(): readonly BacktestRun[];
  /** Throws `not_found`, and `transition_refused` when it is over. */
  cancel(id: string): BacktestRun;
  /** Stops what goes on; resolves when it has. */
  stop(): Promise<void>;
}

export interface RunsDeps {
  readonly backtests: BacktestService;
  readonly clock: Clock;
  readonly log: Logger;
}

const REMEMBERED = 10;

interface KeptRun {
  run: BacktestRun;
  readonly stopping: AbortController;
  done: Promise<void>;
}

export function createBacktestRuns({ backtests, clock, log }: RunsDeps): BacktestRuns {
  let runs: readonly KeptRun[] = [];

  function end(kept: KeptRun, change: Pick<BacktestRun, "status"> & Partial<BacktestRun>): void {
    kept.run = { ...kept.run, ...change, endedAt: toInstant(clock.now()) };
  }

  async function play(kept: KeptRun, candidate: ServerSettings): Promise<void> {
    try {
      const result = await backtests.run(candidate, {
        days: kept.run.days,
        stopping: kept.stopping.signal,
        onProgress(reports, share) {
          kept.run = { ...kept.run, reports, share };
        },
      });
      end(kept, { status: "done", share: 1, result });
    } catch (error) {
      if (!(error instanceof PlayStopped)) log.error({ err: error }, "back-test failed");
      end(kept, { status: error instanceof PlayStopped ? "cancelled" : "failed" });
    }
  }

  function find(id: string): KeptRun {
    const kept = runs.find(({ run }) => run.id === id);
    if (kept === undefined)
      throw new AppError("not_found", "There is no such back-test; this collector keeps the last ten.");
    return kept;
  }

  return {
    start(candidate, { days, by }) {
      if (runs.some(({ run }) => run.status === "running"))
        throw new AppError("transition_refused", "Another back-test goes on; wait for it or cancel it.");
      const run: BacktestRun = {
        ...{ id: `bt_${randomToken(9)}`, status: "running", startedAt: toInstant(clock.now()), startedBy: by },
        ...{ endedAt: null, share: 0, reports: 0, rules: candidate.rules, days, result: null },
      };
      const kept: KeptRun = { run, stopping: new AbortController(), done: Promise.resolve() };
      runs = [kept, ...runs].slice(0, REMEMBERED);
      kept.done = play(kept, candidate);
      return kept.run;
    },
    find: (id) => find(id).run,
    list: () => runs.map(({ run }) => run),
    cancel(id) {
      const kept = find(id);
      if (kept.run.status !== "running") throw new AppError("transition_refused", "The back-test is over already.");
      kept.stopping.abort();
      end(kept, { status: "cancelled" });
      return kept.run;
    },
    async stop() {
      for (const { stopping } of runs) stopping.abort();
      await Promise.all(runs.map(({ done }) => done));
    },
  };
}
