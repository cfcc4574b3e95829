import { z } from "zod";

export const ALERT_STATUSES = ["open", "in_triage", "suppressed", "closed"] as const;
export const AlertStatus = z.enum(ALERT_STATUSES);
export type AlertStatus = z.infer<typeof AlertStatus>;

export const Disposition = z.enum(["true_positive", "benign", "false_positive", "undetermined"]);
export type Disposition = z.infer<typeof Disposition>;

/** What can happen to an alert. */
export const ALERT_ACTIONS = ["take", "release", "suppress", "lapse", "close", "reopen", "new_evidence"] as const;
export const AlertAction = z.enum(ALERT_ACTIONS);
export type AlertAction = z.infer<typeof AlertAction>;

/** The whole life cycle: status and action -> next status. What is not listed cannot happen. */
export const ALERT_TRANSITIONS: Readonly<Record<AlertStatus, Partial<Record<AlertAction, AlertStatus>>>> = {
  open: { take: "in_triage", suppress: "suppressed", close: "closed", new_evidence: "open" },
  in_triage: { release: "open", suppress: "suppressed", close: "closed", new_evidence: "in_triage" },
  // A suppression that lapses brings the alert back; new evidence outside its scope does too.
  suppressed: { lapse: "open", reopen: "open", close: "closed", new_evidence: "open" },
  // New evidence after closing opens a new alert; this one stays as it was judged.
  closed: { reopen: "open" },
};

/** The status after an action, or null where the table has none. */
export function nextStatus(status: AlertStatus, action: AlertAction): AlertStatus | null {
  return ALERT_TRANSITIONS[status][action] ?? null;
}

/** One step that was made: from a status, by an action, to another. */
export interface AlertStep {
  readonly from: AlertStatus;
  readonly action: AlertAction;
  readonly to: AlertStatus;
}

/** The status that taking a step back leads to; null where the table has no such step or the alert has moved on. */
export function statusBefore({ from, action, to }: AlertStep, status: AlertStatus): AlertStatus | null {
  return status === to && nextStatus(from, action) === to ? from : null;
}

/** The status of an alert that is part of another's case: the other's. What was closed before is history and stays. */
export function statusOfPart(status: AlertStatus, lead: AlertStatus): AlertStatus | null {
  return status === "closed" ? null : lead;
}
