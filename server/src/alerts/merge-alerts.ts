import { statusOfPart } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Operator } from "./act-on-alert.ts";
import type { Joining } from "./alert-action-request.ts";
import type { AlertEvent, AlertRecord } from "./alert-store.ts";
import { findAlert, partsOf } from "./lock-alert.ts";
import { moveAlert, stateBefore } from "./move-alert.ts";

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

async function merge(store: Store, alert: AlertRecord, into: string, by: By & { readonly reason: string }) {
  const lead = await findAlert(store, into);
  if (lead.alertId === alert.alertId) throw refuse("An alert cannot be part of itself.", "into");
  if (alert.mergedInto !== null) throw refuse(`It is part of the case ${alert.mergedInto} already.`, "action");
  if (lead.mergedInto !== null)
    throw refuse(`That alert is part of the case ${lead.mergedInto}; name that one.`, "into");
  if (alert.status === "closed" || lead.status === "closed")
    throw refuse("What is closed joins no case; reopen it first.", alert.status === "closed" ? "action" : "into");
  const moving = [alert, ...(await partsOf(store, alert.alertId))];
  for (const one of moving) {
    const joined = await moveAlert(store, one, { mergedInto: into }, eventOf("merged", into, by.reason, by));
    await store.alerts.addEvent(into, eventOf("part_joined", one.alertId, by.reason, by));
    await follow(store, joined, lead, by);
  }
  await store.alerts.update({ ...lead, updatedAtMs: by.nowMs });
}

/** Makes an alert a case of its own again, in the caller's transaction. */
export async function splitAlert(
  store: Store,
  alert: AlertRecord,
  by: By & { readonly reason: string },
): Promise<void> {
  const { mergedInto } = alert;
  if (mergedInto === null) throw refuse("It is part of no other case.", "action");
  await moveAlert(store, alert, { mergedInto: null }, eventOf("split", mergedInto, by.reason, by));
  await store.alerts.addEvent(mergedInto, eventOf("part_left", alert.alertId, by.reason, by));
}

/** Joins alerts to one case or parts them, in the caller's transaction. Throws `not_found`, `transition_refused`. */
export async function joinAlerts(store: Store, alert: AlertRecord, request: Joining, by: By): Promise<void> {
  const why = { ...by, reason: request.reason };
  if (request.action === "merge") await merge(store, alert, request.into, why);
  else await splitAlert(store, alert, why);
}
