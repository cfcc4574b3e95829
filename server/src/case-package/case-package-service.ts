import { type Clock, type Evidence, type PublicJwk, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import type { AlertDetail } from "../alerts/alert-detail.ts";
import { toDetail } from "../alerts/alert-view.ts";
import { lockCase, noSuchAlert, partsOf } from "../alerts/lock-alert.ts";
import type { AuditService } from "../audit/audit-service.ts";
import { byOperator } from "../audit/audit-service.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { StoredLink } from "../ingest/report-store.ts";
import type { Storage, Store } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import { type CasePackage, HOW_TO_VERIFY, PACKAGE_FORMAT, type PackagedLaptop, type Proof } from "./case-package.ts";

/** Puts together what HR and counsel need of one case. */
export interface CasePackageService {
  /**
   * Stands in the access log of each laptop. Throws `not_found`, `reason_required`.
   * @param operator `onlyHandedOver` for whoever may read no other case
   */
  pack(alertId: string, operator: Operator & { readonly onlyHandedOver?: boolean }): Promise<CasePackage>;
}

interface PackageDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
  readonly collector: { readonly id: string; readonly publicJwk: PublicJwk };
}

/** A piece of evidence that a signed report carried. */
type Proved = Evidence & { readonly reportHash: string };

function provedBy(alerts: readonly AlertDetail[]): readonly Proved[] {
  const evidence = alerts.flatMap((alert) => alert.findings).flatMap((finding) => finding.evidence);
  return evidence.filter((one): one is Proved => one.reportHash !== null);
}

/** What the directory says, where the person belongs to the case. */
async function packPerson(store: Store, serial: string | null) {
  const entry = serial === null ? null : await store.directory.find(serial);
  if (entry === null) return { assignee: null, country: null, timeZone: null, issuedAt: null };
  const { assignee, country, timeZone, issuedAt } = entry;
  return { assignee, country, timeZone, issuedAt };
}

/** A laptop that the case is about, or one whose signals stand beside it and whose person is none of the case. */
async function packLaptop(store: Store, deviceId: string, isAbout: boolean): Promise<PackagedLaptop> {
  const device = await store.devices.overview(deviceId);
  const serial = device?.serial ?? serialOfExpected(deviceId);
  const person = await packPerson(store, isAbout ? serial : null);
  if (device === null) return { deviceId, serial, model: null, ...person, enrolledAt: null, publicKey: null };
  const publicKey = JSON.parse(device.publicKey) as PublicJwk;
  return { deviceId, serial, model: device.model, ...person, enrolledAt: toInstant(device.enrolledAtMs), publicKey };
}

async function packLaptops(
  store: Store,
  devices: readonly string[],
  evidence: readonly Proved[],
): Promise<PackagedLaptop[]> {
  const laptops: PackagedLaptop[] = [];
  for (const deviceId of new Set([...devices, ...evidence.map((one) => one.deviceId)]))
    laptops.push(await packLaptop(store, deviceId, devices.includes(deviceId)));
  return laptops;
}

/** The statements of a report that evidence names. */
function namedIn(link: StoredLink, evidence: readonly Proved[]): Proof["statements"] {
  return link.disclosures.flatMap((disclosure, position) => {
    const statement = disclosure?.statement;
    if (disclosure === null || statement?.says !== "is") return [];
    const { kind, key } = statement.signal;
    return evidence.some((one) => one.kind === kind && one.key === key) ? [{ position, disclosure }] : [];
  });
}

async function proveDevice(store: Store, deviceId: string, evidence: readonly Proved[]): Promise<readonly Proof[]> {
  const byReport = Map.groupBy(evidence, (one) => one.reportHash);
  const links = await store.reports.linksOf(deviceId, [...byReport.keys()]);
  return links.flatMap((link) => {
    const { sequence, reportHash, report, receipt } = link;
    // A report is kept together with its receipt.
    if (receipt === null) return [];
    const statements = namedIn(link, byReport.get(reportHash) ?? []);
    return [{ deviceId, sequence, reportHash, receivedAt: toInstant(link.receivedAtMs), report, receipt, statements }];
  });
}

function missingFrom(proofs: readonly Proof[], evidence: readonly Proved[]): CasePackage["missing"] {
  const shown = new Set(
    proofs.flatMap(({ deviceId, reportHash, statements }) =>
      statements.flatMap(({ disclosure: { statement } }) =>
        statement.says === "is" ? [`${deviceId} ${reportHash} ${statement.signal.kind} ${statement.signal.key}`] : [],
      ),
    ),
  );
  return evidence
    .filter((one) => !shown.has(`${one.deviceId} ${one.reportHash} ${one.kind} ${one.key}`))
    .map(({ deviceId, reportHash, kind, key }) => ({ deviceId, reportHash, kind, key }));
}

export function createCasePackageService(deps: PackageDeps): CasePackageService {
  const { storage, clock, audit, reasons, collector } = deps;
  return {
    pack: (alertId, operator) =>
      storage.transaction(async (store) => {
        const nowMs = clock.now();
        const lead = await lockCase(store, alertId);
        if (operator.onlyHandedOver === true && lead.handedOverAtMs === null) throw noSuchAlert();
        const why = await reasons.requireForAlert(store, alertId, operator);
        const records = [lead, ...(await partsOf(store, alertId))];
        const devices = [...new Set(records.flatMap((record) => record.devices))];
        await audit.record(store, devices, {
          ...byOperator(operator),
          action: "case_exported",
          detail: { alertId, ...why },
        });
        const alerts: AlertDetail[] = [];
        for (const record of records) alerts.push(await toDetail(store, record, { operator, nowMs }));
        const evidence = provedBy(alerts);
        const proofs: Proof[] = [];
        for (const [deviceId, own] of Map.groupBy(evidence, (one) => one.deviceId))
          proofs.push(...(await proveDevice(store, deviceId, own)));
        return {
          format: PACKAGE_FORMAT,
          exportedAt: toInstant(nowMs),
          exportedBy: operator.name,
          reason: why.reason ?? null,
          collector: { id: collector.id, publicKey: collector.publicJwk },
          alerts: alerts.map(({ undo: _undo, ...alert }) => alert),
          laptops: await packLaptops(store, devices, evidence),
          proofs,
          missing: missingFrom(proofs, evidence),
          howToVerify: HOW_TO_VERIFY,
        };
      }),
  };
}
