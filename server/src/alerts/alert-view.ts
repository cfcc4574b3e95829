import { type Alert, nextStatus, toInstant } from "@clearseat/shared";
import { type ExplainedFinding, explainAlert } from "../detection/explain.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Store } from "../store.ts";
import type { Operator } from "./act-on-alert.ts";
import type { AlertDetail, Explained } from "./alert-detail.ts";
import type { AlertFinding, AlertRecord } from "./alert-store.ts";
import { partsOf } from "./lock-alert.ts";
import { undoableOf } from "./undo-on-alert.ts";

function sortedUnique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

/** An alert as everybody sees it; what stands comes first, the heaviest at the top. */
export function toAlert(record: AlertRecord, kept: readonly AlertFinding[]): Alert {
  const findings = kept
    .map((one) => one.finding)
    .sort(
      (a, b) =>
        Number(a.clearedAt !== null) - Number(b.clearedAt !== null) ||
        b.weightTenths - a.weightTenths ||
        (`${a.rule}\u0000${a.key}` < `${b.rule}\u0000${b.key}` ? -1 : 1),
    );
  return {
    id: record.alertId,
    subject: { kind: record.subject.kind, devices: [...record.devices] },
    severity: record.severity,
    currentSeverity: record.currentSeverity,
    confidence: record.confidence,
    score: record.score,
    title: record.title,
    rules: sortedUnique(findings.map((finding) => finding.rule)),
    attack: sortedUnique(findings.flatMap((finding) => finding.attack)),
    openedAt: toInstant(record.openedAtMs),
    updatedAt: toInstant(record.updatedAtMs),
    status: record.status,
    disposition: record.disposition,
    owner: record.owner,
    handedOverAt: record.handedOverAtMs === null ? null : toInstant(record.handedOverAtMs),
    mergedInto: record.mergedInto,
    findings,
  };
}

const STEPS = ["take", "release", "suppress", "close", "reopen"] as const;

/** A part of a case is acted on through the alert that leads. */
function actionsOn({ status, mergedInto }: AlertRecord): AlertDetail["actions"] {
  return mergedInto === null ? STEPS.filter((step) => nextStatus(status, step) !== null) : [];
}

function explain(alert: Alert): Explained {
  const { score, severity, reached, agrees, families, suppressed, cleared } = explainAlert(alert);
  const point = ({ finding, part, because, severityWithout }: ExplainedFinding) => ({
    index: alert.findings.indexOf(finding),
    ...{ part, because, severityWithout },
  });
  return {
    ...{ score, severity, reached, agrees },
    families: families.map((family) => ({ ...family, findings: family.findings.map(point) })),
    suppressed: suppressed.map(point),
    cleared: cleared.map(point),
  };
}

/** An alert with everything that happened to it, as one operator sees it. */
export async function toDetail(
  store: Store,
  alert: AlertRecord,
  by: { readonly operator: Operator; readonly nowMs: number },
): Promise<AlertDetail> {
  const events = await store.alerts.events(alert.alertId);
  const parts = await partsOf(store, alert.alertId);
  const labels = await store.devices.labels([alert, ...parts].flatMap((one) => one.devices));
  const labelOf = (deviceId: string) =>
    labels.get(deviceId) ?? { deviceId, serial: serialOfExpected(deviceId), model: null };
  const undoable = undoableOf(alert, events, by);
  const shown = toAlert(alert, await store.alerts.findings(alert.alertId));
  return {
    ...shown,
    actions: actionsOn(alert),
    explanation: explain(shown),
    suppressedUntil: alert.suppressedUntilMs === null ? null : toInstant(alert.suppressedUntilMs),
    laptops: alert.devices.map(labelOf),
    parts: parts.map((part) => ({
      id: part.alertId,
      title: part.title,
      currentSeverity: part.currentSeverity,
      status: part.status,
      laptops: part.devices.map(labelOf),
    })),
    undo: undoable === null ? null : { action: undoable.action, until: undoable.until },
    history: events.map(({ atMs, ...event }) => ({ at: toInstant(atMs), ...event })),
  };
}
