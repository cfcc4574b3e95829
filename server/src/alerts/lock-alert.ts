import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { AlertRecord } from "./alert-store.ts";
import { lockSubjects } from "./judge-subject.ts";

export function noSuchAlert(): AppError {
  return new AppError("not_found", "There is no such alert.");
}

/** Throws `not_found`. */
export async function findAlert(store: Store, alertId: string): Promise<AlertRecord> {
  const alert = await store.alerts.find(alertId);
  if (alert === null) throw noSuchAlert();
  return alert;
}

/** The alert as it stands once nobody else can change it. A site's alert may have got more devices meanwhile. */
export async function lockAlert(store: Store, alertId: string): Promise<AlertRecord> {
  const { devices, subject } = await findAlert(store, alertId);
  await lockSubjects(store, devices);
  if (subject.kind === "device") return findAlert(store, alertId);
  await store.locks.site(subject.id);
  const alert = await findAlert(store, alertId);
  for (const deviceId of alert.devices) if (!devices.includes(deviceId)) await store.locks.deviceToo(deviceId);
  return alert;
}
