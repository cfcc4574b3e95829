import { nextTurn } from "../platform/next-turn.ts";
import { planDeliveries } from "./plan-deliveries.ts";
import { createSender, type SenderDeps } from "./send-deliveries.ts";
import type { Target } from "./target.ts";

/** Tells those outside of alerts. */
export interface Dispatcher {
  readonly targets: readonly Target[];
  /** Makes deliveries of what happened to alerts, until all is planned or it is told to stop. */
  plan(stopping?: AbortSignal): Promise<void>;
  /**
   * Tries what is due at one target, until nothing is, the target takes nothing, or it is told to stop. A try that has
   * begun is finished.
   */
  sendDue(target: Target, stopping?: AbortSignal): Promise<void>;
}

export interface DispatcherDeps extends SenderDeps {
  readonly targets: readonly Target[];
}

const ANNOUNCED_AT_ONCE = 100;
/** A slow receiver gets so many at a time. */
const AT_ONCE = 8;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { storage, clock, targets } = deps;
  const send = createSender(deps);

  return {
    targets,
    async plan(stopping) {
      while (await storage.transaction((store) => planDeliveries(store, targets, ANNOUNCED_AT_ONCE))) {
        if (stopping?.aborted === true) return;
        await nextTurn();
      }
    },
    async sendDue(target, stopping) {
      for (;;) {
        if (stopping?.aborted === true) return;
        const pausedUntilMs = await storage.store.deliveries.pausedUntil(target.id);
        if (pausedUntilMs !== null && clock.now() < pausedUntilMs) return;
        const due = await storage.store.deliveries.due(target.id, clock.now(), AT_ONCE);
        if (due.length === 0) return;
        const results = await send(target, due);
        // The others can wait for the next look: a receiver that is down or at its end must not get them all at once.
        if (results.every((result) => result === "failed")) return;
      }
    },
  };
}
