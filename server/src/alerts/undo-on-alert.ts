import {
  AlertAction,
  AlertStatus,
  Disposition,
  type Instant,
  MINUTE_MS,
  statusBefore,
  toInstant,
} from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Operator } from "./act-on-alert.ts";
import type { AlertEvent, AlertEventKind, AlertRecord } from "./alert-store.ts";
import { SERVER_ACTOR } from "./apply-judgment.ts";
import { unmerge } from "./merge-alerts.ts";
import { type AlertState, moveAlert } from "./move-alert.ts";

/** Long enough for whoever notices the slip of a finger, too short for a second opinion. */
const UNDO_MS = 10 * MINUTE_MS;

/** What an operator may take back, and until when. */
export interface Undoable {
  readonly action: string;
  readonly until: Instant;
}

const UNDONE_BY = {
  assigned: "assigned",
  handed_over: "taken_back",
  taken_back: "handed_over",
  merged: "split",
} as const;

function actionOf({ kind, detail }: AlertEvent): string | null {
  if (kind === "status_changed") return detail["action"] ?? null;
  if (kind === "assigned") return "assign";
  return kind === "handed_over"
    ? "hand_over"
    : kind === "taken_back"
      ? "take_back"
      : kind === "merged"
        ? "merge"
        : null;
}

/** The last thing that a person did to an alert, unless the server moved it since. */
function lastDeed(events: readonly AlertEvent[]): AlertEvent | null {
  // What a part did because its case did is no deed of its own.
  const isDeed = (event: AlertEvent) => event.actor !== SERVER_ACTOR && event.detail["action"] !== "follow";
  const since = events.slice(events.findLastIndex(isDeed)).filter((event) => event.detail["action"] !== "follow");
  const isMoved = since.slice(1).some((event) => event.kind === "status_changed");
  return isMoved ? null : (since[0] ?? null);
}

/** What of an alert's history somebody may take back now. */
export function undoableOf(
  alert: AlertRecord,
  events: readonly AlertEvent[],
  { operator, nowMs }: { readonly operator: Operator; readonly nowMs: number },
): (Undoable & { readonly event: AlertEvent }) | null {
  const event = lastDeed(events);
  if (event === null || event.actor !== operator.name || nowMs - event.atMs > UNDO_MS) return null;
  const action = actionOf(event);
  // A step back is not taken back.
  if (action === null || event.detail["undid"] !== undefined) return null;
  if (event.kind === "merged" && alert.mergedInto !== event.detail["alert"]) return null;
  if (event.kind === "status_changed" && stateOf(alert, event) === null) return null;
  return { action, until: toInstant(event.atMs + UNDO_MS), event };
}

/** The state before a step of the life cycle; null when the alert is somewhere else by now. */
function stateOf(alert: AlertRecord, { detail }: AlertEvent): AlertState | null {
  const action = AlertAction.safeParse(detail["action"]);
  const [from, to] = [AlertStatus.safeParse(detail["from"]), AlertStatus.safeParse(detail["to"])];
  if (!action.success || !from.success || !to.success) return null;
  const status = statusBefore({ from: from.data, action: action.data, to: to.data }, alert.status);
  if (status === null) return null;
  const disposition = Disposition.safeParse(detail["wasDisposition"]);
  return {
    status,
    owner: detail["wasOwner"] ?? null,
    disposition: disposition.success ? disposition.data : null,
    suppressedUntilMs: detail["wasUntil"] === undefined ? null : Number(detail["wasUntil"]),
  };
}

function noteBefore({ handedOverAtMs }: AlertRecord, { kind, detail, atMs }: AlertEvent): AlertState {
  if (kind === "assigned") return { owner: detail["wasOwner"] ?? null };
  return { handedOverAtMs: kind === "handed_over" ? null : (handedOverAtMs ?? atMs) };
}

/**
 * Takes back the last thing that an operator did to an alert, as a deed of its own that stands in the history, in the
 * caller's transaction. Throws `transition_refused` when there is nothing of theirs to take back.
 */
export async function undoOnAlert(
  store: Store,
  alert: AlertRecord,
  by: { readonly operator: Operator; readonly nowMs: number },
): Promise<void> {
  const undoable = undoableOf(alert, await store.alerts.events(alert.alertId), by);
  if (undoable === null)
    throw new AppError("transition_refused", "There is nothing of yours to take back; within ten minutes there is.", {
      field: "action",
    });
  const { event, action } = undoable;
  if (event.kind === "merged") return unmerge(store, alert, event, by);
  const common = { atMs: by.nowMs, actor: by.operator.name, reason: null };
  if (event.kind === "status_changed") {
    const state = stateOf(alert, event) ?? {};
    const detail = { action: "undo", undid: action, from: alert.status, to: state.status ?? alert.status };
    await moveAlert(store, alert, state, { ...common, kind: "status_changed", detail });
    return;
  }
  const state = noteBefore(alert, event);
  const kind: AlertEventKind = UNDONE_BY[event.kind as keyof typeof UNDONE_BY];
  const detail = { undid: action, ...(kind === "assigned" ? { to: state.owner ?? "" } : {}) };
  await moveAlert(store, alert, state, { ...common, kind, detail });
}
