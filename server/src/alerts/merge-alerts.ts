import { AlertStatus, isAtLeast, statusOfPart } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Operator } from "./act-on-alert.ts";
import type { Joining } from "./alert-action-request.ts";
import type { AlertEvent, AlertRecord } from "./alert-store.ts";
import { findAlert, partsOf } from "./lock-alert.ts";
import { type AlertState, moveAlert, stateBefore } from "./move-alert.ts";

interface By {
  readonly operator: Operator;
  readonly nowMs: number;
}

function refuse(detail: string, field: string): AppError {
  return new AppError("transition_refused", detail, { field });
}

/** A part of a case comes to where the case is; what was closed before it came stays. */
async function follow(store: Store, part: AlertRecord, lead: AlertRecord, by: By): Promise<void> {
  const status = statusOfPart(part.status, lead.status);
  if (status === null || (status === part.status && part.owner === lead.owner)) return;
  const { suppressedUntilMs, disposition, owner } = lead;
  await moveAlert(
    store,
    part,
    { status, suppressedUntilMs, disposition, owner },
    {
      atMs: by.nowMs,
      kind: status === part.status ? "assigned" : "status_changed",
      actor: by.operator.name,
      reason: null,
      detail: {
        action: "follow",
        case: lead.alertId,
        from: part.status,
        ...(status === part.status ? { to: owner ?? "" } : { to: status }),
        ...(disposition === null ? {} : { disposition }),
        ...stateBefore(part),
      },
    },
  );
}

/** Closed with its case, a part comes back with it, unless a newer alert of its subject is open. */
async function comeBack(store: Store, part: AlertRecord, lead: AlertRecord, by: By): Promise<void> {
  if ((await store.alerts.current(part.subject)) !== null) return;
  const detail = { action: "follow", case: lead.alertId, from: part.status, to: lead.status, ...stateBefore(part) };
  const { status, suppressedUntilMs, disposition, owner } = lead;
  const event = { atMs: by.nowMs, kind: "status_changed", actor: by.operator.name, reason: null, detail } as const;
  await moveAlert(store, part, { status, suppressedUntilMs, disposition, owner }, event);
}

/** Whether a part was closed together with its case and not before. */
async function wasClosedWith(store: Store, { alertId }: AlertRecord, lead: AlertRecord): Promise<boolean> {
  const moves = (await store.alerts.events(alertId)).filter((event) => event.kind === "status_changed");
  const last = moves.at(-1)?.detail;
  return last?.["action"] === "follow" && last["case"] === lead.alertId;
}

/** Brings all parts of a case to where it is, in the caller's transaction, which has locked them. */
export async function followCase(store: Store, lead: AlertRecord, by: By): Promise<readonly AlertRecord[]> {
  const parts = await partsOf(store, lead.alertId);
  for (const part of parts) {
    if (part.status !== "closed") await follow(store, part, lead, by);
    else if (lead.status !== "closed" && (await wasClosedWith(store, part, lead)))
      await comeBack(store, part, lead, by);
  }
  return parts;
}

function eventOf(kind: AlertEvent["kind"], other: string, reason: string | null, by: By): AlertEvent {
  return { atMs: by.nowMs, kind, actor: by.operator.name, reason, detail: { alert: other } };
}

/** Where an alert was before it joined a case, and where that brought it. */
function placeBefore(part: AlertRecord, lead: AlertRecord): Record<string, string> {
  const status = statusOfPart(part.status, lead.status) ?? part.status;
  const owner = part.status === "closed" ? part.owner : lead.owner;
  return {
    wasStatus: part.status,
    ...(part.mergedInto === null ? {} : { wasIn: part.mergedInto }),
    ...stateBefore(part),
    becameStatus: status,
    ...(owner === null ? {} : { becameOwner: owner }),
  };
}

async function merge(store: Store, alert: AlertRecord, into: string, by: By & { readonly reason: string }) {
  const lead = await findAlert(store, into);
  if (lead.alertId === alert.alertId) throw refuse("An alert cannot be part of itself.", "into");
  if (alert.mergedInto !== null) throw refuse(`It is part of the case ${alert.mergedInto} already.`, "action");
  if (lead.mergedInto !== null)
    throw refuse(`That alert is part of the case ${lead.mergedInto}; name that one.`, "into");
  if (alert.status === "closed" || lead.status === "closed")
    throw refuse("What is closed joins no case; reopen it first.", alert.status === "closed" ? "action" : "into");
  const moving = [alert, ...(await partsOf(store, alert.alertId))];
  // The queue shows a case by the alert that leads.
  if (moving.some((one) => one.status !== "closed" && !isAtLeast(lead.currentSeverity, one.currentSeverity)))
    throw refuse("It weighs more than that alert; make that one part of this one.", "into");
  for (const one of moving) {
    const event = eventOf("merged", into, by.reason, by);
    // Whoever reads the part's history must see that HR reads it from now on.
    const readers = lead.handedOverAtMs === null ? {} : { readBy: "hr" };
    const detail = { ...event.detail, ...readers, ...placeBefore(one, lead) };
    const joined = await moveAlert(store, one, { mergedInto: into }, { ...event, detail });
    await store.alerts.addEvent(into, eventOf("part_joined", one.alertId, by.reason, by));
    await follow(store, joined, lead, by);
  }
  await store.alerts.update({ ...lead, updatedAtMs: by.nowMs });
}

/** Makes an alert a case of its own again, in the caller's transaction. */
async function splitAlert(store: Store, alert: AlertRecord, by: By & { readonly reason: string }): Promise<void> {
  const { mergedInto } = alert;
  if (mergedInto === null) throw refuse("It is part of no other case.", "action");
  await moveAlert(store, alert, { mergedInto: null }, eventOf("split", mergedInto, by.reason, by));
  await store.alerts.addEvent(mergedInto, eventOf("part_left", alert.alertId, by.reason, by));
}

/** What a part was before it joined the case, unless somebody moved it since. */
function stateAtJoin(part: AlertRecord, { detail }: AlertEvent): AlertState {
  const status = AlertStatus.safeParse(detail["wasStatus"]);
  const isUnmoved = part.status === detail["becameStatus"] && part.owner === (detail["becameOwner"] ?? null);
  if (!status.success || status.data === "closed" || !isUnmoved) return {};
  const until = detail["wasUntil"];
  return {
    status: status.data,
    owner: detail["wasOwner"] ?? null,
    disposition: null,
    suppressedUntilMs: until === undefined ? null : Number(until),
  };
}

async function lastMerge(store: Store, { alertId }: AlertRecord): Promise<AlertEvent | undefined> {
  return (await store.alerts.events(alertId)).findLast(({ kind }) => kind === "merged");
}

/**
 * Takes a merge back, in the caller's transaction: the alert stands where it stood, with what was part of its own case
 * before.
 */
export async function unmerge(store: Store, alert: AlertRecord, event: AlertEvent, by: By): Promise<void> {
  const into = event.detail["alert"] ?? "";
  const why = { ...by, reason: "taken back" };
  const split = { ...eventOf("split", into, why.reason, by), detail: { alert: into, undid: "merge" } };
  await moveAlert(store, alert, { mergedInto: null, ...stateAtJoin(alert, event) }, split);
  await store.alerts.addEvent(into, eventOf("part_left", alert.alertId, why.reason, by));
  for (const part of await partsOf(store, into)) {
    const joined = await lastMerge(store, part);
    if (joined?.detail["wasIn"] !== alert.alertId || joined.atMs !== event.atMs) continue;
    const back = eventOf("merged", alert.alertId, why.reason, by);
    const detail = { ...back.detail, undid: "merge" };
    await moveAlert(store, part, { mergedInto: alert.alertId, ...stateAtJoin(part, joined) }, { ...back, detail });
    await store.alerts.addEvent(into, eventOf("part_left", part.alertId, why.reason, by));
  }
}

/** Joins alerts to one case or parts them, in the caller's transaction. Throws `not_found`, `transition_refused`. */
export async function joinAlerts(store: Store, alert: AlertRecord, request: Joining, by: By): Promise<void> {
  const why = { ...by, reason: request.reason };
  if (request.action === "merge") await merge(store, alert, request.into, why);
  else await splitAlert(store, alert, why);
}
