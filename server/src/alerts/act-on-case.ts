import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import { actOnAlert, type Operator } from "./act-on-alert.ts";
import { type AlertActionRequest, isNote } from "./alert-action-request.ts";
import type { AlertRecord } from "./alert-store.ts";
import { findAlert, lockCase } from "./lock-alert.ts";
import { followCase, joinAlerts } from "./merge-alerts.ts";
import { noteOnAlert } from "./note-on-alert.ts";
import { undoOnAlert } from "./undo-on-alert.ts";

/**
 * Something that a person does to an alert, and to what is part of its case, in the caller's transaction. Returns all
 * of them as they are afterwards, the alert first. Throws `not_found`, `transition_refused`.
 */
export async function actOnCase(
  store: Store,
  alertId: string,
  request: AlertActionRequest,
  by: { readonly operator: Operator; readonly nowMs: number },
): Promise<readonly [AlertRecord, ...AlertRecord[]]> {
  const alert = await lockCase(store, alertId, request.action === "merge" ? request.into : undefined);
  if (isNote(request)) await noteOnAlert(store, alert, request, by);
  else if (request.action === "undo") await undoOnAlert(store, alert, by);
  else if (request.action === "merge" || request.action === "split") await joinAlerts(store, alert, request, by);
  else if (alert.mergedInto === null) await actOnAlert(store, alert, request, by);
  else
    throw new AppError("transition_refused", `It is part of the case ${alert.mergedInto}; act on that alert.`, {
      field: "action",
    });
  const after = await findAlert(store, alertId);
  const isMoved = after.status !== alert.status || after.owner !== alert.owner;
  return [after, ...(isMoved ? await followCase(store, after, by) : [])];
}
