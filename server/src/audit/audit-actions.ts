/** What sort of thing an entry tells of. */
export const AUDIT_KINDS = ["looked", "changed", "sent"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

interface ActionFacts {
  /** In words, after a name: "ana opened a laptop". */
  readonly says: string;
  readonly kind: AuditKind;
  /** Details that name neither a laptop nor whoever it is assigned to, so that the privacy officer may read them. */
  readonly open: readonly string[];
}

/** Every action that an access log or the log of operations may name, in words, declared here alone. */
export const AUDIT_ACTIONS = {
  account_changed: { says: "gave an account another role", kind: "changed", open: ["login", "from", "to"] },
  account_code: { says: "had an account ask for codes", kind: "changed", open: ["login"] },
  account_created: { says: "made an account", kind: "changed", open: ["login", "role"] },
  account_disabled: { says: "disabled an account", kind: "changed", open: ["login"] },
  account_invited: { says: "made a link to choose a password by", kind: "changed", open: ["login"] },
  alert_action: { says: "acted on an alert", kind: "changed", open: ["alertId", "did"] },
  alert_read: { says: "opened an alert", kind: "looked", open: ["alertId"] },
  alert_resent: { says: "sent a message once more", kind: "sent", open: ["alertId"] },
  alert_sent: { says: "told a receiver of an alert", kind: "sent", open: ["alertId", "to"] },
  alerts_listed: { says: "listed alerts", kind: "looked", open: [] },
  approval_ended: { says: "ended the approval of a tool", kind: "changed", open: ["approvalId", "tool"] },
  audit_read: { says: "read the access log", kind: "looked", open: [] },
  backtest_started: { says: "played the history under other rules", kind: "looked", open: ["rules", "days"] },
  case_exported: { says: "took a case out with its proofs", kind: "sent", open: ["alertId"] },
  case_read: { says: "opened a case that was handed over", kind: "looked", open: ["alertId"] },
  device_approved: { says: "let a laptop report", kind: "changed", open: [] },
  device_read: { says: "opened a laptop", kind: "looked", open: [] },
  device_rejected: { says: "turned a laptop away", kind: "changed", open: [] },
  devices_listed: { says: "listed laptops", kind: "looked", open: [] },
  directory_imported: {
    says: "took a directory in",
    kind: "changed",
    open: ["added", "changed", "removed"],
  },
  directory_listed: { says: "listed the directory", kind: "looked", open: [] },
  exceptions_listed: { says: "listed suppressions", kind: "looked", open: [] },
  farm_read: { says: "looked at the picture of sites and laptops", kind: "looked", open: [] },
  reason_given: { says: "said why", kind: "looked", open: ["alertId"] },
  related_read: { says: "opened what a laptop shares with others", kind: "looked", open: [] },
  rule_changed: { says: "changed how a rule judges", kind: "changed", open: ["rule", "from", "to", "reason"] },
  secret_created: { says: "made an enroll secret", kind: "changed", open: ["secretId", "uses"] },
  secret_ended: { says: "ended an enroll secret", kind: "changed", open: ["secretId"] },
  signal_erased: { says: "erased what was collected", kind: "changed", open: ["kind"] },
  site_declared: { says: "declared what a site is", kind: "changed", open: ["name", "kind", "reason"] },
  site_read: { says: "opened a site", kind: "looked", open: ["siteId"] },
  site_undeclared: { says: "took a declaration of a site back", kind: "changed", open: ["name", "reason"] },
  suppression_added: { says: "made a suppression", kind: "changed", open: ["suppressionId", "rule", "tool", "until"] },
  suppression_ended: { says: "ended a suppression", kind: "changed", open: ["suppressionId", "rule", "tool"] },
  suppression_extended: { says: "extended a suppression", kind: "changed", open: ["suppressionId", "until", "reason"] },
  suppression_previewed: { says: "looked at what a suppression would hide", kind: "looked", open: [] },
  timeline_read: { says: "opened what a laptop did over time", kind: "looked", open: ["from", "to"] },
  token_created: { says: "made a token", kind: "changed", open: ["tokenId", "name", "scope"] },
  token_ended: { says: "took a token back", kind: "changed", open: ["tokenId", "name"] },
  tool_approved: { says: "approved a tool", kind: "changed", open: ["approvalId", "tool"] },
} as const satisfies Record<string, ActionFacts>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
export const AUDIT_ACTION_NAMES = Object.keys(AUDIT_ACTIONS) as [AuditAction, ...AuditAction[]];

/** The words of an action; of one that another version wrote its name. */
export function factsOf(action: string): ActionFacts {
  const known: Readonly<Record<string, ActionFacts>> = AUDIT_ACTIONS;
  return known[action] ?? { says: action.replaceAll("_", " "), kind: "looked", open: [] };
}
