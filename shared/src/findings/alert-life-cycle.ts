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
