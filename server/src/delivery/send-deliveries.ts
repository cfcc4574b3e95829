import { type Clock, type ServerSettings, toInstant } from "@clearseat/shared";
import { toAlert } from "../alerts/alert-view.ts";
import type { AuditService } from "../audit/audit-service.ts";
import type { Logger } from "../log.ts";
import type { Chance } from "../platform/random.ts";
import type { Storage, Store } from "../store.ts";
import type { Delivery } from "./delivery-store.ts";
import { MOST_ASKED_MS, waitAfter } from "./retry-schedule.ts";
import type { Answer, Message, Target } from "./target.ts";
import { tellAlert } from "./tell-alert.ts";

export interface SenderDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly settings: Pick<ServerSettings, "publicUrl">;
  readonly chance: Chance;
  readonly log: Logger;
}

/** What came of a try; null: there was nothing to send, or somebody else sends it. */
export type Outcome = Answer["result"] | null;

/** Tries deliveries to one target all at once, and keeps what came of each. */
export type Sender = (target: Target, due: readonly Delivery[]) => Promise<readonly Outcome[]>;

/** So long a try belongs to the collector that began it; when that one dies, another tries again. */
const CLAIM_MS = 120_000;

/** Sending leaves an entry in the access log of each laptop that the message is about. */
export function createSender({ storage, clock, audit, settings, chance, log }: SenderDeps): Sender {
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

  /** Before anything leaves, as with every look: a receiver that answers that it failed has read it all the same. */
  async function noteInAccessLogs(target: Target, { alertId, attempts }: Delivery, { data }: Message): Promise<void> {
    if (attempts > 0) return;
    const detail = { alertId, to: target.name };
    const deviceIds = data.resources.map(({ uid }) => uid);
    await audit.recordNow(deviceIds, { actor: "clearseat", action: "alert_sent", detail });
  }

  async function settle(target: Target, delivery: Delivery, answer: Answer): Promise<void> {
    const nowMs = clock.now();
    const attempts = delivery.attempts + 1;
    const waitMs = answer.result === "failed" ? waitAfter({ ...answer, attempts }, chance()) : null;
    const nextAtMs = waitMs === null ? null : nowMs + waitMs;
    const status = answer.result === "taken" ? "delivered" : nextAtMs === null ? "failed" : "waiting";
    await storage.transaction(async (store) => {
      await store.deliveries.addAttempt(delivery.deliveryId, { atMs: nowMs, outcome: answer.outcome });
      await store.deliveries.update({ ...delivery, status, attempts, nextAtMs });
      if (answer.result === "gone") {
        await store.deliveries.setGone(target.id, nowMs);
        await store.deliveries.failWaiting(target.id);
      }
      // It asked for itself, not for this one message (RFC 9110, section 10.2.3).
      if (answer.result === "failed" && answer.retryAfterMs !== null)
        await store.deliveries.pause(target.id, nowMs + Math.min(answer.retryAfterMs, MOST_ASKED_MS));
    });
    const fields = { target: target.name, deliveryId: delivery.deliveryId, outcome: answer.outcome, attempts };
    if (status === "failed") log.error(fields, "message given up");
    else log.debug(fields, "message tried");
  }

  async function sendOne(target: Target, delivery: Delivery): Promise<Outcome> {
    if (!(await storage.store.deliveries.claim(delivery, clock.now() + CLAIM_MS))) return null;
    const message = await storage.store.snapshot((store) => read(store, delivery));
    if (message === null) {
      await storage.store.deliveries.update({ ...delivery, status: "failed", nextAtMs: null });
      return null;
    }
    await noteInAccessLogs(target, delivery, message);
    const answer = await target.send(message, clock.now());
    await settle(target, delivery, answer);
    return answer.result;
  }

  return async (target, due) => {
    const tries = await Promise.allSettled(due.map((delivery) => sendOne(target, delivery)));
    // Only now, when all are over, so that whoever stops has waited for all.
    return tries.map((one) => {
      if (one.status === "rejected") throw one.reason;
      return one.value;
    });
  };
}
