import { type AlertAction, DAY_MS, nextStatus, toMillis } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Step } from "./alert-action-request.ts";
import type { AlertEvent, AlertFinding, AlertRecord } from "./alert-store.ts";

/** Nothing is excepted for longer, so that somebody looks again. */
export const MAX_SUPPRESSION_MS = 366 * DAY_MS;

export interface Operator {
  /** As it stands in history and access log. */
  readonly name: string;
  /** A person who signed in, and says why before looking at people. A program's purpose is the name of its token. */
  readonly saysWhy?: boolean;
}

function moved(alert: AlertRecord, action: AlertAction): AlertRecord["status"] {
  const status = nextStatus(alert.status, action);
  if (status === null)
    throw new AppError("transition_refused", `An alert that is ${alert.status} cannot ${action}.`, { field: "action" });
  return status;
}

/** A closed alert keeps its findings as they were judged; the findings remember the judgment. */
async function settle(store: Store, alertId: string, isDismissed: boolean): Promise<void> {
  for (const { frozen: _frozen, ...kept } of await store.alerts.findings(alertId)) {
    await store.alerts.freeze(alertId, kept.findingId, kept.finding);
    // What is suppressed was not before the analyst; it comes again when the suppression lapses.
    if (kept.finding.clearedAt === null && kept.finding.suppressedBy === undefined) {
      await store.findings.update({ ...kept, settledTenths: kept.finding.weightTenths, dismissed: isDismissed });
    }
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

function eventOf(
  alert: AlertRecord,
  request: Step,
  by: { readonly operator: Operator; readonly nowMs: number; readonly to: string },
): AlertEvent {
  return {
    atMs: by.nowMs,
    kind: "status_changed",
    actor: by.operator.name,
    reason: request.reason ?? null,
    detail: {
      action: request.action,
      from: alert.status,
      to: by.to,
      ...(request.action === "close" ? { disposition: request.disposition } : {}),
      ...(request.action === "suppress" ? { until: request.until } : {}),
    },
  };
}

/** Who takes an alert works on it, unless somebody else was asked to. */
function ownerAfter({ owner }: AlertRecord, { action }: Step, { name }: Operator): string | null {
  if (action === "release") return null;
  return action === "take" ? (owner ?? name) : owner;
}

/** One step of the life cycle by a person, in the caller's transaction. Throws `transition_refused` when the table has none. */
export async function actOnAlert(
  store: Store,
  alert: AlertRecord,
  request: Step,
  by: { readonly operator: Operator; readonly nowMs: number },
): Promise<AlertRecord> {
  const status = moved(alert, request.action);
  const untilMs = request.action === "suppress" ? toMillis(request.until) : null;
  if (untilMs !== null && untilMs <= by.nowMs)
    throw new AppError("malformed_message", "until: must lie in the future", { field: "until" });
  if (untilMs !== null && untilMs > by.nowMs + MAX_SUPPRESSION_MS)
    throw new AppError("malformed_message", "until: must lie within a year", { field: "until" });
  if (request.action === "close")
    await settle(store, alert.alertId, request.disposition === "benign" || request.disposition === "false_positive");
  if (alert.status === "closed") await reopen(store, alert);
  const changed: AlertRecord = {
    ...alert,
    status,
    updatedAtMs: by.nowMs,
    suppressedUntilMs: untilMs,
    disposition: request.action === "close" ? request.disposition : null,
    owner: ownerAfter(alert, request, by.operator),
  };
  await store.alerts.update(changed);
  await store.alerts.addEvent(alert.alertId, eventOf(alert, request, { ...by, to: status }));
  return changed;
}
