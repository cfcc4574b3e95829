import type { Logger } from "../log.ts";
import { restOrWake } from "../platform/next-turn.ts";
import type { Dispatcher } from "./dispatcher.ts";
import type { Target } from "./target.ts";

/** Runs the dispatcher for as long as the collector runs. */
export interface DeliveryWorker {
  /** Something happened: it looks at once. */
  wake(): void;
  /** Begins no more tries; resolves once those that have begun are over. */
  stop(): Promise<void>;
}

/** What another collector of the same store announced, and retries, are found within this time. */
const LOOK_EVERY_MS = 5_000;

/** Targets do not wait for each other: each has a lane of its own. */
export function startDeliveryWorker({ targets, plan, sendDue }: Dispatcher, log: Logger): DeliveryWorker {
  const lanes = new Map<string, Promise<void>>();
  /** Targets that got more while their lane was about to end. */
  const more = new Set<string>();
  let wakeUp = new AbortController();
  const stopping = new AbortController();

  async function attempt(doing: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The store may be away for a while; whatever was announced waits in it.
      log.error({ err: error, doing }, "telling others of alerts failed");
    }
  }

  function startLane(target: Target): void {
    if (lanes.has(target.id)) {
      more.add(target.id);
      return;
    }
    const lane = attempt("sending", () => sendDue(target, stopping.signal)).finally(() => {
      lanes.delete(target.id);
      if (more.delete(target.id) && !stopping.signal.aborted) startLane(target);
    });
    lanes.set(target.id, lane);
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      wakeUp = new AbortController();
      await attempt("planning", () => plan(stopping.signal));
      for (const target of targets) startLane(target);
      await restOrWake(LOOK_EVERY_MS, wakeUp.signal);
    }
  }

  const running = loop();
  return {
    wake: () => wakeUp.abort(),
    async stop() {
      stopping.abort();
      wakeUp.abort();
      await running;
      await Promise.all(lanes.values());
    },
  };
}
