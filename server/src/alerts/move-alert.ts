import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { AlertEvent, AlertFinding, AlertRecord } from "./alert-store.ts";

/** A closed alert keeps its findings as they were judged; the findings remember the judgment. */
async function settle(store: Store, { alertId, disposition }: AlertRecord): Promise<void> {
  const dismissed = disposition === "benign" || disposition === "false_positive";
  for (const { frozen: _frozen, ...kept } of await store.alerts.findings(alertId)) {
    await store.alerts.freeze(alertId, kept.findingId, kept.finding);
    // What is suppressed was not before the analyst; it comes again when the suppression lapses.
    if (kept.finding.clearedAt === null && kept.finding.suppressedBy === undefined)
      await store.findings.update({ ...kept, settledTenths: kept.finding.weightTenths, dismissed });
  }
}

async function unsettle(store: Store, alert: AlertRecord): Promise<void> {
  const standing = new Map((await store.findings.standing(alert.subject)).map((one) => [one.findingId, one]));
  const held: readonly AlertFinding[] = await store.alerts.findings(alert.alertId);
  for (const { findingId } of held) {
    await store.alerts.freeze(alert.alertId, findingId, null);
    const live = standing.get(findingId);
    if (live !== undefined) await store.findings.update({ ...live, settledTenths: null, dismissed: false });
  }
}

async function reopen(store: Store, alert: AlertRecord): Promise<void> {
  if ((await store.alerts.current(alert.subject)) !== null) {
    throw new AppError("transition_refused", "A newer alert of the same subject is open; work on that one.", {
      field: "action",
    });
  }
  await unsettle(store, alert);
}

/** What people decide of an alert. */
export type AlertState = Partial<
  Pick<AlertRecord, "status" | "disposition" | "suppressedUntilMs" | "owner" | "handedOverAtMs" | "mergedInto">
>;

/**
 * Brings an alert into another state, its findings with it, and keeps why, in the caller's transaction. Throws
 * `transition_refused` when it would come back beside a newer one.
 */
export async function moveAlert(
  store: Store,
  alert: AlertRecord,
  state: AlertState,
  event: AlertEvent,
): Promise<AlertRecord> {
  const after: AlertRecord = { ...alert, ...state, updatedAtMs: event.atMs };
  if (after.status === "closed" && alert.status !== "closed") await settle(store, after);
  if (alert.status === "closed" && after.status !== "closed") await reopen(store, alert);
  await store.alerts.update(after);
  await store.alerts.addEvent(alert.alertId, event);
  return after;
}

/** What an alert was before somebody moved it, so that they can take it back. */
export function stateBefore({ owner, disposition, suppressedUntilMs }: AlertRecord): Record<string, string> {
  return {
    ...(owner === null ? {} : { wasOwner: owner }),
    ...(disposition === null ? {} : { wasDisposition: disposition }),
    ...(suppressedUntilMs === null ? {} : { wasUntil: String(suppressedUntilMs) }),
  };
}
