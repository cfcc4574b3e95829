import { nextStatus } from "@clearseat/shared";
import type { Store } from "../store.ts";
import type { AlertRecord } from "./alert-store.ts";
import { SERVER_ACTOR } from "./apply-judgment.ts";

async function lapseOne(store: Store, alert: AlertRecord, nowMs: number): Promise<void> {
  if (alert.subject.kind === "site") await store.locks.site(alert.subject.id);
  const status = nextStatus(alert.status, "lapse") ?? alert.status;
  await store.alerts.update({ ...alert, status, updatedAtMs: nowMs, suppressedUntilMs: null });
  await store.alerts.addEvent(alert.alertId, {
    atMs: nowMs,
    kind: "status_changed",
    actor: SERVER_ACTOR,
    reason: "the suppression ended",
    detail: { action: "lapse", from: alert.status, to: status },
  });
}

/** Brings back alerts whose suppression is over, in the caller's transaction; returns how many. */
export async function lapseAlerts(store: Store, nowMs: number): Promise<number> {
  const locked = new Set((await store.alerts.lapsed(nowMs)).flatMap((alert) => alert.devices));
  await store.locks.devices([...locked]);
  // Read again: others worked until the locks were had. What joined meanwhile is not locked and waits for the next run.
  const lapsed = (await store.alerts.lapsed(nowMs)).filter(({ devices }) => devices.every((id) => locked.has(id)));
  for (const alert of lapsed) await lapseOne(store, alert, nowMs);
  return lapsed.length;
}
