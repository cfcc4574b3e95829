import { type Instant, maxSeverity, type RuleId, type Severity } from "@clearseat/shared";
import type { SubjectFinding } from "../alerts/finding-store.ts";
import { scoreFindings } from "../detection/score.ts";
import { type FoundOn, isCovered, type SuppressionScope } from "../detection/suppressions.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Store } from "../store.ts";

/** One finding that a suppression would have taken away. */
export interface HiddenFinding {
  readonly deviceId: string;
  readonly rule: RuleId;
  readonly key: string;
  readonly summary: string;
  readonly weightTenths: number;
  readonly firstSeenAt: Instant;
  /** Null while it stands. */
  readonly clearedAt: Instant | null;
}

/** An alert that would have been another one. */
export interface ChangedAlert {
  readonly id: string;
  readonly deviceId: string;
  readonly title: string;
  readonly severity: Severity;
  /** What the rest of its findings would have reached together; `info` is no alert. */
  readonly severityWithout: Severity;
}

/** What a suppression would have hidden in the last days. */
export interface SuppressionPreview {
  readonly days: number;
  readonly findings: readonly HiddenFinding[];
  readonly alerts: readonly ChangedAlert[];
  /** How many laptops. */
  readonly devices: number;
}

const PAGE = 500;
/** Alerts of one laptop that are looked at. */
const MAX_ALERTS = 50;

/** What is known of whom a finding is on, as far as suppressions ask. */
async function foundOn(store: Store, deviceId: string): Promise<FoundOn> {
  const serial = serialOfExpected(deviceId) ?? (await store.devices.find(deviceId))?.serial ?? null;
  const entry = serial === null ? null : await store.directory.find(serial);
  return { deviceId, assignee: entry?.assignee ?? null, group: entry?.group ?? null, siteId: null };
}

/** Findings that stand or ended since and that the scope covers; what is suppressed already is nothing new. */
export async function coveredFindings(
  store: Store,
  scope: SuppressionScope,
  sinceMs: number,
): Promise<readonly SubjectFinding[]> {
  const covered: SubjectFinding[] = [];
  const known = new Map<string, FoundOn>();
  let after = "";
  for (;;) {
    const page = await store.findings.recent({ sinceMs, rule: scope.rule, subjectId: scope.device }, after, PAGE);
    for (const one of page) {
      const on = known.get(one.subject.id) ?? (await foundOn(store, one.subject.id));
      known.set(one.subject.id, on);
      if (one.finding.suppressedBy === undefined && isCovered(one.finding, on, scope)) covered.push(one);
    }
    if (page.length < PAGE) return covered;
    after = page.at(-1)?.findingId ?? "";
  }
}

async function changedAlerts(
  store: Store,
  deviceId: string,
  hidden: ReadonlySet<string>,
  sinceMs: number,
): Promise<readonly ChangedAlert[]> {
  const alerts = await store.alerts.list({ deviceId }, null, MAX_ALERTS);
  const findings = await store.alerts.findingsOf(alerts.map((alert) => alert.alertId));
  return alerts.flatMap((alert) => {
    const held = findings.get(alert.alertId) ?? [];
    const isRecent = alert.status !== "closed" || alert.updatedAtMs >= sinceMs;
    if (!isRecent || !held.some((one) => hidden.has(one.findingId))) return [];
    const rest = held.filter((one) => !hidden.has(one.findingId)).map((one) => ({ ...one.finding, clearedAt: null }));
    const { severity } = scoreFindings(rest);
    // What was there at different times was never summed up together.
    const severityWithout = maxSeverity(severity, alert.severity) === severity ? alert.severity : severity;
    return [{ id: alert.alertId, deviceId, title: alert.title, severity: alert.severity, severityWithout }];
  });
}

/** What a suppression would have hidden since a time. Changes nothing. */
export async function previewSuppression(
  store: Store,
  scope: SuppressionScope,
  { days, sinceMs }: { readonly days: number; readonly sinceMs: number },
): Promise<SuppressionPreview> {
  const covered = await coveredFindings(store, scope, sinceMs);
  const hidden = new Set(covered.map((one) => one.findingId));
  const deviceIds = [...new Set(covered.map((one) => one.subject.id))];
  const alerts: ChangedAlert[] = [];
  for (const deviceId of deviceIds) alerts.push(...(await changedAlerts(store, deviceId, hidden, sinceMs)));
  return {
    days,
    findings: covered.map(({ subject, finding }) => ({
      deviceId: subject.id,
      rule: finding.rule,
      key: finding.key,
      summary: finding.summary,
      weightTenths: finding.weightTenths,
      firstSeenAt: finding.firstSeenAt,
      clearedAt: finding.clearedAt,
    })),
    alerts,
    devices: deviceIds.length,
  };
}
