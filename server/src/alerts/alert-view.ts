import { type Alert, toInstant } from "@clearseat/shared";
import type { AlertFinding, AlertRecord } from "./alert-store.ts";

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
