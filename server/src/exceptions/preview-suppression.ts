import { type Instant, maxSeverity, type RuleId, type Severity } from "@clearseat/shared";
import type { Subject, SubjectFinding } from "../alerts/finding-store.ts";
import { scoreFindings } from "../detection/score.ts";
import { type FoundOn, isCovered, type SuppressionScope } from "../detection/suppressions.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Store } from "../store.ts";

/** One finding that a suppression would have taken away from a laptop. What a site shows is its residents'. */
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
  /** Whom it is about: a laptop's id, or a site's. */
  readonly deviceId: string;
  readonly subjectKind: Subject["kind"];
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
async function foundOn(store: Store, { kind, id: deviceId }: Subject): Promise<FoundOn> {
  if (kind === "site") return { deviceId, assignee: null, group: null, siteId: deviceId };
  const home = (await store.fleet.heldBy(deviceId)).find((one) => one.kind === "home");
  const serial = serialOfExpected(deviceId) ?? (await store.devices.find(deviceId))?.serial ?? null;
  const entry = serial === null ? null : await store.directory.find(serial);
  return { deviceId, assignee: entry?.assignee ?? null, group: entry?.group ?? null, siteId: home?.value ?? null };
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
      const on = known.get(one.subject.id) ?? (await foundOn(store, one.subject));
      known.set(one.subject.id, on);
      if (one.finding.suppressedBy === undefined && isCovered(one.finding, on, scope)) covered.push(one);
    }
    if (page.length < PAGE) return covered;
    after = page.at(-1)?.findingId ?? "";
  }
}

/** Of a laptop and of the sites in whose alerts it stands. */
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
    const { kind, id } = alert.subject;
    return [
      {
        id: alert.alertId,
        deviceId: id,
        subjectKind: kind,
        title: alert.title,
        severity: alert.severity,
        severityWithout,
      },
    ];
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
  const onLaptops = covered.filter(({ subject }) => subject.kind === "device");
  const deviceIds = [...new Set(onLaptops.map((one) => one.subject.id))];
  // A site's alert stands with each of its laptops and is one all the same.
  const alerts = new Map<string, ChangedAlert>();
  for (const deviceId of deviceIds)
    for (const one of await changedAlerts(store, deviceId, hidden, sinceMs)) alerts.set(one.id, one);
  return {
    days,
    findings: onLaptops.map(({ subject, finding }) => ({
      deviceId: subject.id,
      rule: finding.rule,
      key: finding.key,
      summary: finding.summary,
      weightTenths: finding.weightTenths,
      firstSeenAt: finding.firstSeenAt,
      clearedAt: finding.clearedAt,
    })),
    alerts: [...alerts.values()],
    devices: deviceIds.length,
  };
}
