import type { Clock, ServerSettings } from "@clearseat/shared";
import type { AlertService } from "../alerts/alert-service.ts";
import type { EventSink } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage } from "../store.ts";
import type { JobStore } from "./job-store.ts";

/** Work that time brings, not a request. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /**
   * @param cursor where the run before stopped, empty at the beginning; returns where this one did
   * @param isStopping whether a long run should end where it is
   */
  run(cursor: string, isStopping: () => boolean): Promise<string>;
}

/** What the collector's own jobs work with. */
export interface JobDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly alerts: AlertService;
  readonly onEvent: EventSink;
}

export interface JobRunner {
  /** Runs every job whose time has come, one after the other; calls while one runs wait for it. */
  runDue(): Promise<void>;
  /** Starts no more jobs; resolves once the one that runs is done. */
  stop(): Promise<void>;
}

export interface JobRunnerDeps {
  readonly clock: Clock;
  /** Shared by all collectors of a store, of which one alone gets each run. */
  readonly runs: JobStore;
  /** Told of a job that broke; the others run all the same, and it runs again at its next time. */
  readonly onFailure: (job: string, error: unknown) => void;
}

export function createJobRunner(jobs: readonly Job[], { clock, runs, onFailure }: JobRunnerDeps): JobRunner {
  const lastMs = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function runOne(job: Job, nowMs: number): Promise<void> {
    const cursor = await runs.claim(job.name, nowMs, job.everyMs);
    if (cursor === null) return;
    const next = await job.run(cursor, () => isStopped);
    if (next !== cursor) await runs.keepCursor(job.name, next);
  }

  async function runAll(): Promise<void> {
    for (const job of jobs) {
      const nowMs = clock.now();
      if (isStopped) return;
      // Either way round: a clock that was set back must not stop a job until it has caught up.
      if (Math.abs(nowMs - (lastMs.get(job.name) ?? -Infinity)) < job.everyMs) continue;
      lastMs.set(job.name, nowMs);
      try {
        await runOne(job, nowMs);
      } catch (error) {
        onFailure(job.name, error);
      }
    }
  }

  return {
    runDue() {
      running = running.then(runAll);
      return running;
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
