import type { RuleId, Severity } from "@clearseat/shared";
import { isAtLeast, SEVERITIES } from "@clearseat/shared";

/** The part of an alert that a comparison looks at. */
export interface ComparedAlert {
  /** Whom it is about. */
  readonly subject: string;
  readonly severity: Severity;
  readonly rules: readonly RuleId[];
  readonly title: string;
  readonly openedAt: string;
}

/** An alert that the candidate has otherwise. */
export interface AlertChange {
  readonly subject: string;
  readonly from: ComparedAlert;
  readonly to: ComparedAlert;
}

/** What a change of settings does to the alerts of one history. */
export interface AlertComparison {
  readonly before: Readonly<Record<Severity, number>>;
  readonly after: Readonly<Record<Severity, number>>;
  readonly gained: readonly ComparedAlert[];
  readonly lost: readonly ComparedAlert[];
  /** Same subject, another severity. */
  readonly changed: readonly AlertChange[];
  /** How many subjects have the same severity before and after. */
  readonly same: number;
}

/** The most severe alert of each subject. */
function bySubject(alerts: readonly ComparedAlert[]): ReadonlyMap<string, ComparedAlert> {
  const worst = new Map<string, ComparedAlert>();
  for (const alert of alerts.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))) {
    const known = worst.get(alert.subject);
    if (known === undefined || !isAtLeast(known.severity, alert.severity)) worst.set(alert.subject, alert);
  }
  return worst;
}

function count(alerts: ReadonlyMap<string, ComparedAlert>): Record<Severity, number> {
  const severities = [...alerts.values()].map((alert) => alert.severity);
  return Object.fromEntries(
    SEVERITIES.map((severity) => [severity, severities.filter((one) => one === severity).length]),
  ) as Record<Severity, number>;
}

/** Holds the alerts of two plays of one history against each other, subject by subject. */
export function compareAlerts(before: readonly ComparedAlert[], after: readonly ComparedAlert[]): AlertComparison {
  const [was, is] = [bySubject(before), bySubject(after)];
  const both = [...was].flatMap(([subject, from]) => {
    const to = is.get(subject);
    return to === undefined ? [] : [{ subject, from, to }];
  });
  return {
    before: count(was),
    after: count(is),
    gained: [...is.values()].filter(({ subject }) => !was.has(subject)),
    lost: [...was.values()].filter(({ subject }) => !is.has(subject)),
    changed: both.filter(({ from, to }) => from.severity !== to.severity),
    same: both.filter(({ from, to }) => from.severity === to.severity).length,
  };
}
