import { randomToken } from "@clearseat/proof";
import { isAtLeast } from "@clearseat/shared";
import type { Store } from "../store.ts";
import type { Announcement, Delivery, MessageType } from "./delivery-store.ts";
import type { Target } from "./target.ts";

function typeOf({ event }: Announcement): MessageType {
  if (event.kind === "opened") return "alert.created";
  return event.kind === "status_changed" && event.detail["to"] === "closed" ? "alert.closed" : "alert.updated";
}

/** What happened to one alert at one time is one message: a new alert's first severity is no change. */
function asMessages(announcements: readonly Announcement[]): readonly Announcement[] {
  const told = new Map<string, Announcement>();
  for (const one of announcements) {
    const key = `${one.alertId}\u0000${one.event.atMs}`;
    const before = told.get(key);
    if (before === undefined || typeOf(before) === "alert.updated") told.set(key, one);
  }
  return [...told.values()];
}

function toDelivery(announcement: Announcement, target: Target, isGone: boolean): Delivery {
  return {
    deliveryId: `msg_${randomToken(18)}`,
    alertId: announcement.alertId,
    type: typeOf(announcement),
    target: target.id,
    happenedAtMs: announcement.event.atMs,
    status: isGone ? "failed" : "waiting",
    attempts: 0,
    nextAtMs: isGone ? null : announcement.event.atMs,
  };
}

/**
 * Makes deliveries of what was announced, in the caller's transaction, so that each is made once whatever happens. An
 * alert goes to whom its highest severity concerns.
 * @returns whether there may be more
 */
export async function planDeliveries(store: Store, targets: readonly Target[], limit: number): Promise<boolean> {
  await store.locks.name("announcements");
  const announced = await store.deliveries.announced(limit);
  for (const one of asMessages(announced)) {
    const alert = await store.alerts.find(one.alertId);
    for (const target of targets)
      if (alert !== null && isAtLeast(alert.severity, target.minimumSeverity))
        await store.deliveries.insert(toDelivery(one, target, await store.deliveries.isGone(target.id)));
  }
  for (const one of announced) await store.deliveries.dropAnnounced(one);
  return announced.length === limit;
}
