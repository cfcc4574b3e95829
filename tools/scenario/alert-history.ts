import { type Alert, isAtLeast, RuleId, SEVERITIES, Severity, toMillis } from "@clearseat/shared";

/** One thing that happened to an alert, as the server tells it. */
export interface AlertEvent {
  readonly at: string;
  readonly kind: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** An alert, and when it first carried a rule and first reached a severity, in simulated milliseconds. */
export interface AlertHistory {
  readonly alert: Alert;
  readonly ruleAt: ReadonlyMap<RuleId, number>;
  readonly severityAt: ReadonlyMap<Severity, number>;
  /** Laptops that joined it after it was opened. */
  readonly joinedAt: ReadonlyMap<string, number>;
}

/** What is wished of an alert; each part may be left open. */
interface Wished {
  readonly subject?: string | undefined;
  readonly rule?: RuleId | undefined;
  readonly severity?: Severity | undefined;
}

/** Reads from what happened to an alert when it became what it is; the alert itself only knows when it was opened. */
export function toAlertHistory(alert: Alert, events: readonly AlertEvent[]): AlertHistory {
  const ruleAt = new Map<RuleId, number>();
  const severityAt = new Map<Severity, number>();
  const joinedAt = new Map<string, number>();
  for (const event of events) {
    const at = toMillis(event.at);
    const { device } = event.detail;
    if (event.kind === "device_joined" && device !== undefined) noteFirst(joinedAt, device, at);
    const rule = RuleId.safeParse(event.detail["rule"]);
    if (rule.success) noteFirst(ruleAt, rule.data, at);
    const reached = Severity.safeParse(
      event.kind === "severity_changed" ? event.detail["to"] : event.detail["severity"],
    );
    if (!reached.success) continue;
    for (const severity of SEVERITIES.filter((lower) => isAtLeast(reached.data, lower)))
      noteFirst(severityAt, severity, at);
  }
  return { alert, ruleAt, severityAt, joinedAt };
}

function noteFirst<Key>(times: Map<Key, number>, key: Key, at: number): void {
  times.set(key, Math.min(at, times.get(key) ?? at));
}

/** When an alert first was all that is wished, of a laptop that stands in it; null where it never was. */
export function reachedAt(history: AlertHistory, { subject, rule, severity }: Wished): number | null {
  const times = [toMillis(history.alert.openedAt)];
  // A site's alert is about a laptop only since that joined it.
  if (subject !== undefined) times.push(history.joinedAt.get(subject) ?? Number.NEGATIVE_INFINITY);
  if (rule !== undefined) times.push(history.ruleAt.get(rule) ?? Number.POSITIVE_INFINITY);
  if (severity !== undefined) times.push(history.severityAt.get(severity) ?? Number.POSITIVE_INFINITY);
  const latest = Math.max(...times);
  return latest === Number.POSITIVE_INFINITY ? null : latest;
}
