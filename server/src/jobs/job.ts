import type { Clock } from "@clearseat/shared";

/** Work that time brings, not a request. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export interface JobRunner {
  /** Runs every job whose time has come, one after the other; calls while one runs wait for it. */
  runDue(): Promise<void>;
  /** Starts no more jobs; resolves once the one that runs is done. */
  stop(): Promise<void>;
}

/** @param onFailure told of a job that broke; the others run all the same, and it runs again at its next time. */
export function createJobRunner(
  jobs: readonly Job[],
  clock: Clock,
  onFailure: (job: string, error: unknown) => void,
): JobRunner {
  const lastMs = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  async function runAll(): Promise<void> {
    for (const job of jobs) {
      const nowMs = clock.now();
      if (isStopped) return;
      // Either way round: a clock that was set back must not stop a job until it has caught up.
      if (Math.abs(nowMs - (lastMs.get(job.name) ?? -Infinity)) < job.everyMs) continue;
      lastMs.set(job.name, nowMs);
      try {
        await job.run();
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
