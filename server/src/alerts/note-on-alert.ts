import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Operator } from "./act-on-alert.ts";
import type { Note } from "./alert-action-request.ts";
import type { AlertEvent, AlertEventKind, AlertRecord } from "./alert-store.ts";
import { type AlertState, moveAlert } from "./move-alert.ts";

const KINDS = {
  assign: "assigned",
  comment: "commented",
  hand_over: "handed_over",
  take_back: "taken_back",
} as const satisfies Record<Note["action"], AlertEventKind>;

function changeOf(alert: AlertRecord, note: Note, nowMs: number): AlertState {
  switch (note.action) {
    case "assign":
      return { owner: note.to };
    case "comment":
      return {};
    case "hand_over":
      if (alert.handedOverAtMs !== null)
        throw new AppError("transition_refused", "HR may read this alert already.", { field: "action" });
      return { handedOverAtMs: nowMs };
    case "take_back":
      if (alert.handedOverAtMs === null)
        throw new AppError("transition_refused", "HR may not read this alert.", { field: "action" });
      return { handedOverAtMs: null };
  }
}

/** Keeps a note in the alert's history, in the caller's transaction. Throws `transition_refused`. */
export async function noteOnAlert(
  store: Store,
  alert: AlertRecord,
  note: Note,
  { operator, nowMs }: { readonly operator: Operator; readonly nowMs: number },
): Promise<AlertRecord> {
  const event: AlertEvent = {
    atMs: nowMs,
    kind: KINDS[note.action],
    actor: operator.name,
    reason: note.reason ?? null,
    detail:
      note.action === "assign" ? { to: note.to ?? "", ...(alert.owner === null ? {} : { wasOwner: alert.owner }) } : {},
  };
  return moveAlert(store, alert, changeOf(alert, note, nowMs), event);
}
