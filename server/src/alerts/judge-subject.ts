import type { DeviceCase } from "../detection/device-case.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import type { AlertRecord } from "./alert-store.ts";
import { type CaseContext, companyFacts, joinCase, readLoneCase } from "./build-case.ts";
import type { Subject } from "./finding-store.ts";
import { judgeDevice } from "./judge-device.ts";
import { judgeMissing, missingCase } from "./judge-missing.ts";
import { judgeSiteSubject } from "./judge-site.ts";

/** Locks what is written when these subjects are judged. First thing in a transaction. */
export async function lockSubjects(store: Store, deviceIds: readonly string[]): Promise<void> {
  // A laptop without a key has no row of its own to lock.
  if (deviceIds.some((id) => serialOfExpected(id) !== null)) await store.locks.name("directory");
  await store.locks.devices(deviceIds);
}

/**
 * What an alert's subject was judged by last: its signals, at the time of its newest report or of the alert's last
 * change, because time alone changes answers too. Null when there is nothing to judge.
 */
export async function caseOf(
  store: Store,
  { subject, updatedAtMs }: Pick<AlertRecord, "subject" | "updatedAtMs">,
  context: Omit<CaseContext, "company">,
): Promise<DeviceCase | null> {
  if (subject.kind !== "device") return null;
  const serial = serialOfExpected(subject.id);
  if (serial !== null) {
    const laptop = await store.directory.expected(serial);
    const company = await companyFacts(store, context);
    return laptop === null || laptop.isEnrolled ? null : missingCase(laptop, company, context);
  }
  const overview = await store.devices.overview(subject.id);
  const nowMs = Math.max(updatedAtMs, overview?.lastReportAtMs ?? 0);
  const lone = await readLoneCase(store, subject.id, await store.state.load(subject.id), { ...context, nowMs });
  if (lone === null) return null;
  const home = (await store.fleet.heldBy(subject.id)).find((one) => one.kind === "home");
  return joinCase(store, lone, home === undefined ? null : { siteId: home.value, sinceMs: home.sinceMs });
}

/** Judges whatever a finding or an alert is about, in the caller's transaction, which has locked it. */
export async function judgeSubject(
  store: Store,
  subject: Subject,
  context: CaseContext,
): Promise<readonly ServerEvent[]> {
  if (subject.kind === "site") return judgeSiteSubject(store, subject.id, context.nowMs);
  const serial = serialOfExpected(subject.id);
  return serial === null ? judgeDevice(store, subject.id, context) : judgeMissing(store, serial, context);
}
