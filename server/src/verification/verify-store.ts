import { type ChainFault, createVerifier, envelopeHash, open, type Verifier, verifyChain } from "@clearseat/proof";
import type { PublicJwk } from "@clearseat/shared";
import { z } from "zod";
import { AUDIT_GENESIS, firstAuditFault } from "../audit/audit-chain.ts";
import type { DeviceRecord } from "../devices/device-store.ts";
import type { ChainHead } from "../ingest/report-store.ts";
import { isStorageFailure } from "../storage/storage-error.ts";
import type { OpenStore, Store } from "../store.ts";
import { type AuditTrail, createAuditTrail, type Graves, linkFaults } from "./check-link.ts";
import { createStateReplay, type StateReplay } from "./replay-state.ts";

/** What verifying one device's chains found. */
export interface DeviceVerdict {
  readonly deviceId: string;
  readonly serial: string | null;
  readonly verdict: "intact" | "erased" | "broken";
  readonly reports: number;
  readonly receipted: number;
  readonly erased: number;
  /** Faults of the report chain. */
  readonly faults: readonly ChainFault[];
  /** Faults beside it, in words. */
  readonly otherFaults: readonly string[];
}

const PAGE = 500;

const TombstonePayload = z.object({ erased: z.array(z.object({ sequence: z.number(), position: z.number() })) });

interface Walk {
  readonly faults: ChainFault[];
  readonly otherFaults: string[];
  reports: number;
  receipted: number;
  erased: number;
  reportHash: string;
  receiptHash: string;
}

interface ChainParties {
  readonly device: Verifier;
  readonly collector: Verifier;
}

interface LinkChecks {
  readonly graves: Graves;
  readonly trail: AuditTrail;
  readonly replay: StateReplay;
}

async function walkChain(
  store: Store,
  device: DeviceRecord,
  verifiers: ChainParties,
  checks: LinkChecks,
): Promise<Walk> {
  const walk: Walk = {
    faults: [],
    otherFaults: [],
    reports: 0,
    receipted: 0,
    erased: 0,
    reportHash: device.originHash,
    receiptHash: device.originHash,
  };
  for (;;) {
    const links = await store.reports.linksAfter(device.deviceId, walk.reports, PAGE);
    const last = links.at(-1);
    if (last === undefined) return walk;
    const verdict = verifyChain(links, {
      ...verifiers,
      origin: walk.reportHash,
      receiptOrigin: walk.receiptHash,
      firstSequence: walk.reports + 1,
    });
    walk.faults.push(...verdict.faults);
    for (const link of links) {
      checks.replay.add(link);
      walk.otherFaults.push(...linkFaults(link, checks.graves, checks.trail));
    }
    walk.receipted += verdict.receipted;
    walk.erased += verdict.erased;
    walk.reports += links.length;
    walk.reportHash = last.reportHash;
    walk.receiptHash = last.receipt === null ? walk.receiptHash : envelopeHash(last.receipt);
  }
}

/** What the device's tombstones cover, and those that are not as they were signed. */
async function readGraves(
  store: Store,
  deviceId: string,
  collector: Verifier,
): Promise<{ readonly graves: Graves; readonly faults: readonly string[] }> {
  const graves = new Set<string>();
  const faults: string[] = [];
  for (const { hash, envelope } of await store.reports.tombstones(deviceId)) {
    const opened = open(envelope, { typ: "tombstone", aud: collector.kid, verifier: collector });
    const payload =
      opened.ok && envelopeHash(envelope) === hash ? TombstonePayload.safeParse(opened.payload).data : undefined;
    if (payload === undefined) faults.push(`tombstone ${hash}: is not as it was signed`);
    else for (const { sequence, position } of payload.erased) graves.add(`${hash} ${sequence} ${position}`);
  }
  return { graves, faults };
}

/** The access log's own chain, and a trail for the receipts that point into it. */
async function readAudit(
  store: Store,
  deviceId: string,
): Promise<{ readonly trail: AuditTrail; readonly faults: readonly string[] }> {
  const entries = await store.audit.entries(deviceId);
  const head = (await store.audit.head(deviceId)) ?? { position: 0, hash: "" };
  const fault = firstAuditFault(entries, head);
  return {
    trail: createAuditTrail([AUDIT_GENESIS, ...entries.map((entry) => entry.hash)]),
    faults: fault === null ? [] : [`access log entry ${fault}: does not follow from the one before`],
  };
}

/** The head is what the next report is held against, so it must be the end of the walk. */
function headFaults(walk: Walk, head: ChainHead): string[] {
  if (walk.reports < head.sequence)
    return [`reports after ${walk.reports} are missing; ${head.sequence} were accepted`];
  const isEnd =
    walk.reports === head.sequence && walk.reportHash === head.reportHash && walk.receiptHash === head.receiptHash;
  return isEnd ? [] : ["the kept end of the chain is not the end of the reports"];
}

type Proof = Omit<DeviceVerdict, "deviceId" | "verdict">;

function unproven(fault: string): Proof {
  return { serial: null, reports: 0, receipted: 0, erased: 0, faults: [], otherFaults: [fault] };
}

async function proveDevice(store: Store, deviceId: string, collector: Verifier): Promise<Proof> {
  const device = await store.devices.find(deviceId);
  const head = await store.reports.head(deviceId);
  if (device === null || head === null) return unproven("the device has no chain");
  const verifier = createVerifier(JSON.parse(device.publicKey) as PublicJwk);
  if (verifier.kid !== deviceId) return unproven("the kept key is not the device's");
  const { graves, faults } = await readGraves(store, deviceId, collector);
  const audit = await readAudit(store, deviceId);
  const replay = createStateReplay();
  const walk = await walkChain(store, device, { device: verifier, collector }, { graves, trail: audit.trail, replay });
  const otherFaults = [
    ...walk.otherFaults,
    ...faults,
    ...headFaults(walk, head),
    ...audit.faults,
    ...replay.faults(await store.state.load(deviceId), head.stateDigest),
  ];
  return {
    serial: device.serial,
    reports: walk.reports,
    receipted: walk.receipted,
    erased: walk.erased,
    faults: walk.faults,
    otherFaults,
  };
}

async function verifyDevice(store: OpenStore, deviceId: string, collector: Verifier): Promise<DeviceVerdict> {
  try {
    // Reports go on being accepted: read one after the other, the chain and its kept end would not fit together.
    const proof = await store.snapshot((instant) => proveDevice(instant, deviceId, collector));
    const isBroken = proof.faults.length > 0 || proof.otherFaults.length > 0;
    return { deviceId, ...proof, verdict: isBroken ? "broken" : proof.erased > 0 ? "erased" : "intact" };
  } catch (error) {
    if (isStorageFailure(error)) throw error;
    // A row that cannot even be read is damage like any other.
    return {
      deviceId,
      ...unproven(`a row cannot be read: ${error instanceof Error ? error.message : String(error)}`),
      verdict: "broken",
    };
  }
}

/**
 * Proves the chains of every device in the store, also of those whose own row is gone; each as it stands at one instant,
 * while collectors go on.
 */
export async function* verifyStore(store: OpenStore, collector: Verifier): AsyncGenerator<DeviceVerdict> {
  for (let after = ""; ; ) {
    const ids = await store.reports.chainIdsAfter(after, PAGE);
    for (const deviceId of ids) yield await verifyDevice(store, deviceId, collector);
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
