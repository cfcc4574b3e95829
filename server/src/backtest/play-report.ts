import { peekPayload, stateDigestOf } from "@clearseat/proof";
import { ReportPayload } from "@clearseat/shared";
import type { CaseContext } from "../alerts/build-case.ts";
import { judgeDevice, judgeDue, leaveFleet } from "../alerts/judge-device.ts";
import { AUDIT_GENESIS } from "../audit/audit-chain.ts";
import type { DeviceRecord } from "../devices/device-store.ts";
import { applyDisclosures } from "../ingest/apply-disclosures.ts";
import type { StoredLink } from "../ingest/report-store.ts";
import type { Store } from "../store.ts";
import { playWhereabouts, type Whereabouts } from "./whereabouts.ts";

/** As many others as an ingest's commit judges. */
const MAX_DUE = 32;

/** A laptop enrolls again; keys that it replaced give way. */
export async function playEnrollment(
  store: Store,
  device: DeviceRecord,
  replaced: readonly string[],
  nowMs: number,
): Promise<void> {
  for (const deviceId of replaced) {
    await store.devices.setStatus(deviceId, "superseded", device.deviceId);
    await leaveFleet(store, deviceId, nowMs);
  }
  await store.devices.insert({
    ...device,
    status: "active",
    successorId: null,
    signalCount: 0,
    gapCount: 0,
    score: 0,
    strongestTenths: 0,
  });
  await store.reports.openChain({
    deviceId: device.deviceId,
    originHash: device.originHash,
    stateDigest: stateDigestOf(new Map()),
    auditHead: AUDIT_GENESIS,
    agentVersion: "",
  });
}

/** A stored report with what else is known of that moment. */
export interface PlayedReport {
  readonly deviceId: string;
  readonly link: StoredLink;
  readonly whereabouts: Whereabouts;
}

/**
 * A stored report once more, through the steps that the ingest takes: state, judgment, and the others whom it touches.
 * Returns how many of its statements were erased meanwhile and could not be played.
 */
export async function playReport(
  store: Store,
  { deviceId, link, whereabouts }: PlayedReport,
  context: CaseContext,
): Promise<number> {
  const payload = ReportPayload.safeParse(peekPayload(link.report)).data;
  if (payload === undefined) return 0;
  const disclosures = link.disclosures.filter((disclosure) => disclosure !== null);
  const facts = {
    full: payload.full,
    observedAt: payload.observedAt,
    receivedAtMs: link.receivedAtMs,
    reportHash: link.reportHash,
  };
  const { sequence, reportHash } = link;
  const hasMoved = await playWhereabouts(store, { deviceId, sequence, reportHash, nowMs: context.nowMs }, whereabouts);
  const kept = {
    deviceId,
    sequence,
    reportHash,
    report: link.report,
    // A receipt that somebody removed is verification's business.
    receipt: link.receipt ?? link.report,
    receiptHash: reportHash,
    stateDigest: payload.stateDigest,
    receivedAtMs: link.receivedAtMs,
    agentVersion: payload.agentVersion,
    catalogVersion: payload.catalogVersion,
    observedAt: payload.observedAt,
    egress: "",
  };
  await store.reports.extend([kept]);
  if (disclosures.length > 0 || payload.full) {
    const change = applyDisclosures(await store.state.load(deviceId), disclosures, facts);
    await store.state.save(deviceId, change.changed);
    await store.state.forget(deviceId, change.forgotten);
    await judgeDevice(store, deviceId, context, change.rows);
  } else if (hasMoved) await judgeDevice(store, deviceId, context);
  await judgeDue(store, context, MAX_DUE);
  return link.disclosures.length - disclosures.length;
}
