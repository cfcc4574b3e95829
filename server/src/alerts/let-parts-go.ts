import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Store } from "../store.ts";
import type { AlertEvent, AlertRecord } from "./alert-store.ts";
import { moveAlert } from "./move-alert.ts";

/** Waits for the laptops and the site of an alert, beside those that the transaction has locked already. */
export async function lockToo(store: Store, { subject, devices }: AlertRecord): Promise<void> {
  if (subject.kind === "site") await store.locks.site(subject.id);
  // A laptop without a key has no row of its own to lock.
  for (const deviceId of devices.filter((id) => serialOfExpected(id) === null)) await store.locks.deviceToo(deviceId);
}

/**
 * Parts of a case that stand alone again, because what became of the alert that leads is not about them: hidden behind
 * an alert that nobody looks at, or looks at later, they would be lost. In the transaction that has locked the lead.
 */
export async function letPartsGo(
  store: Store,
  { alertId }: AlertRecord,
  by: Pick<AlertEvent, "atMs" | "actor">,
  isGoing: (part: AlertRecord) => boolean,
): Promise<void> {
  const parts = await store.alerts.list({ mergedInto: alertId }, null, Number.MAX_SAFE_INTEGER);
  for (const part of parts.filter((one) => one.status !== "closed" && isGoing(one))) {
    await lockToo(store, part);
    const now = await store.alerts.find(part.alertId);
    if (now === null || now.mergedInto !== alertId) continue;
    await moveAlert(
      store,
      now,
      { mergedInto: null },
      { ...by, kind: "split", reason: null, detail: { alert: alertId } },
    );
    await store.alerts.addEvent(alertId, {
      ...by,
      kind: "part_left",
      reason: null,
      detail: { alert: part.alertId },
    });
  }
}
