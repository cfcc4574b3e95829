import { type Clock, type ServerSettings, toInstant } from "@clearseat/shared";
import { toAlert } from "../alerts/alert-view.ts";
import type { AuditService } from "../audit/audit-service.ts";
import type { Logger } from "../log.ts";
import { nextTurn } from "../platform/next-turn.ts";
import type { Chance } from "../platform/random.ts";
import type { Storage, Store } from "../store.ts";
import type { Delivery } from "./delivery-store.ts";
import { planDeliveries } from "./plan-deliveries.ts";
import { waitAfter } from "./retry-schedule.ts";
import type { Answer, Message, Target } from "./target.ts";
import { tellAlert } from "./tell-alert.ts";

/** Tells those outside of alerts. */
export interface Dispatcher {
  readonly targets: readonly Target[];
  /** Makes deliveries of what happened to alerts, until all is planned or it is told to stop. */
  plan(stopping?: AbortSignal): Promise<void>;
  /** Tries what is due at one target, until nothing is or it is told to stop; a try that has begun is finished. */
  sendDue(target: Target, stopping?: AbortSignal): Promise<void>;
}

export interface DispatcherDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly settings: Pick<ServerSettings, "publicUrl">;
  readonly targets: readonly Target[];
  readonly chance: Chance;
  readonly log: Logger;
}

const ANNOUNCED_AT_ONCE = 100;
/** A slow receiver gets so many at a time. */
const AT_ONCE = 8;
/** So long a try belongs to the collector that began it; when that one dies, another tries again. */
const CLAIM_MS = 120_000;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { storage, clock, audit, settings, targets, chance, log } = deps;

  /** What it says as the alert stands now, so that what was erased meanwhile is not told. Null: there is nobody or nothing to tell. */
  async function read(store: Store, delivery: Delivery): Promise<Message | null> {
    const { alertId, deliveryId, type, happenedAtMs, target } = delivery;
    if (await store.deliveries.isGone(target)) return null;
    const record = await store.alerts.find(alertId);
    if (record === null) return null;
    const alert = toAlert(record, await store.alerts.findings(alertId));
    const data = await tellAlert(store, alert, { type, at: toInstant(happenedAtMs) }, settings);
    return { id: deliveryId, type, happenedAtMs, data };
  }

  /** A laptop's access log says to whom its data went. */
  async function settle(target: Target, delivery: Delivery, message: Message, answer: Answer): Promise<void> {
    const nowMs = clock.now();
    const attempts = delivery.attempts + 1;
    const waitMs = answer.result === "failed" ? waitAfter({ ...answer, attempts }, chance()) : null;
    const nextAtMs = waitMs === null ? null : nowMs + waitMs;
    const status = answer.result === "taken" ? "delivered" : nextAtMs === null ? "failed" : "waiting";
    const deviceIds = message.data.resources.map(({ uid }) => uid);
    await storage.transaction(async (store) => {
      if (status === "delivered") await store.locks.devices(deviceIds);
      await store.deliveries.addAttempt(delivery.deliveryId, { atMs: nowMs, outcome: answer.outcome });
      await store.deliveries.update({ ...delivery, status, attempts, nextAtMs });
      if (answer.result === "gone") {
        await store.deliveries.setGone(target.id, nowMs);
        await store.deliveries.failWaiting(target.id);
      }
      const detail = { alertId: delivery.alertId, to: target.name };
      if (status === "delivered")
        await audit.record(store, deviceIds, { actor: "clearseat", action: "alert_sent", detail });
    });
    const fields = { target: target.name, deliveryId: delivery.deliveryId, outcome: answer.outcome, attempts };
    if (status === "failed") log.error(fields, "message given up");
    else log.debug(fields, "message tried");
  }

  async function sendOne(target: Target, delivery: Delivery): Promise<void> {
    if (!(await storage.store.deliveries.claim(delivery, clock.now() + CLAIM_MS))) return;
    const message = await storage.store.snapshot((store) => read(store, delivery));
    if (message === null) await storage.store.deliveries.update({ ...delivery, status: "failed", nextAtMs: null });
    else await settle(target, delivery, message, await target.send(message, clock.now()));
  }

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
        const due = await storage.store.deliveries.due(target.id, clock.now(), AT_ONCE);
        if (due.length === 0) return;
        // One that fails must not be left behind by the others: whoever stops waits for all of them.
        const tries = await Promise.allSettled(due.map((delivery) => sendOne(target, delivery)));
        const failed = tries.find((one) => one.status === "rejected");
        if (failed !== undefined) throw failed.reason;
      }
    },
  };
}
