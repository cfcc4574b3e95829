import { type AlertAction, DAY_MS, nextStatus, toMillis } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Step } from "./alert-action-request.ts";
import type { AlertEvent, AlertRecord } from "./alert-store.ts";
import { moveAlert, stateBefore } from "./move-alert.ts";

/** Nothing is excepted for longer, so that somebody looks again. */
export const MAX_SUPPRESSION_MS = 366 * DAY_MS;

export interface Operator {
  /** As it stands in history and access log. */
  readonly name: string;
  /** A person who signed in, and says why before looking at people. A program's purpose is the name of its token. */
  readonly saysWhy?: boolean;
  /** What no other has: an account, a token, whoever the identity provider says it is. */
  readonly id?: string | null;
}

/** By which what somebody said and saw is told from what others did, as names may be alike. */
export function keyOfOperator({ id = null, name }: Operator): string {
  return id ?? name;
}

function moved(alert: AlertRecord, action: AlertAction): AlertRecord["status"] {
  const status = nextStatus(alert.status, action);
  if (status === null)
    throw new AppError("transition_refused", `An alert that is ${alert.status} cannot ${action}.`, { field: "action" });
  return status;
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
      ...stateBefore(alert),
    },
  };
}

/** Who takes an alert works on it, unless somebody else was asked to. */
function ownerAfter({ owner }: AlertRecord, { action }: Step, { name }: Operator): string | null {
  if (action === "release") return null;
  return action === "take" ? (owner ?? name) : owner;
}

/** One step of the life cycle, in the caller's transaction. Throws `transition_refused` when the table has none. */
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
  const state = {
    status,
    suppressedUntilMs: untilMs,
    disposition: request.action === "close" ? request.disposition : null,
    owner: ownerAfter(alert, request, by.operator),
  };
  return moveAlert(store, alert, state, eventOf(alert, request, { ...by, to: status }));
}
