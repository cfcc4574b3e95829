import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { AlertRecord } from "./alert-store.ts";
import { lockSubjects } from "./judge-subject.ts";
import { lockToo } from "./let-parts-go.ts";

export function noSuchAlert(): AppError {
  return new AppError("not_found", "There is no such alert.");
}

/** Throws `not_found`. */
export async function findAlert(store: Store, alertId: string): Promise<AlertRecord> {
  const alert = await store.alerts.find(alertId);
  if (alert === null) throw noSuchAlert();
  return alert;
}

/** What became part of an alert's case. */
export function partsOf(store: Store, alertId: string): Promise<readonly AlertRecord[]> {
  return store.alerts.list({ mergedInto: alertId }, null, Number.MAX_SAFE_INTEGER);
}

/** Waits for the laptops of alerts. A site's alert may get more of them meanwhile. */
async function lockAll(store: Store, alerts: readonly AlertRecord[]): Promise<void> {
  const devices = new Set(alerts.flatMap((alert) => alert.devices));
  await lockSubjects(store, [...devices]);
  const sites = new Set(alerts.map(({ subject }) => subject).flatMap(({ kind, id }) => (kind === "site" ? [id] : [])));
  for (const siteId of sites) await store.locks.site(siteId);
  if (sites.size === 0) return;
  for (const { alertId } of alerts) {
    const now = await findAlert(store, alertId);
    for (const deviceId of now.devices) if (!devices.has(deviceId)) await store.locks.deviceToo(deviceId);
    now.devices.forEach((deviceId) => devices.add(deviceId));
  }
}

/** The alert as it stands once nobody else can change it. Throws `not_found`. */
export async function lockAlert(store: Store, alertId: string): Promise<AlertRecord> {
  await lockAll(store, [await findAlert(store, alertId)]);
  return findAlert(store, alertId);
}

/** The same with what is part of its case, and with another alert that it shall be part of. Throws `not_found`. */
export async function lockCase(store: Store, alertId: string, into?: string): Promise<AlertRecord> {
  const involved = async () => {
    const cases = into === undefined ? [alertId] : [alertId, into];
    const found: AlertRecord[] = [];
    for (const id of cases) found.push(await findAlert(store, id), ...(await partsOf(store, id)));
    return found;
  };
  const before = await involved();
  await lockAll(store, before);
  const locked = new Set(before.map((alert) => alert.alertId));
  // While this waited, others may have joined.
  for (const alert of await involved()) if (!locked.has(alert.alertId)) await lockToo(store, alert);
  return findAlert(store, alertId);
}
