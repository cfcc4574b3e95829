import {
  CHAIN_FAULTS,
  type ChainFault,
  type ChainLink,
  type ChainVerdict,
  canonicalize,
  commitmentOf,
  createSigner,
  createVerifier,
  enrollmentKey,
  open,
  type PrivateJwk,
  peekHeader,
  peekPayload,
  sha256,
  stateDigestOf,
  statementPlace,
  type Verifier,
  verifyChain,
} from "@clearseat/proof";
import { Disclosure, type Envelope, ReceiptPayload, ReportPayload, Statement } from "@clearseat/shared";
import { parseCompact } from "./compact-envelope.ts";
import { TombstonePayload } from "./erase-disclosures.ts";
import { EnrollmentRecord } from "./ledger.ts";
import type { LedgerEvidence, StoredDisclosure, StoredReport, StoredState } from "./ledger-evidence.ts";
import { LedgerBase, parseJson } from "./meta-table.ts";

/** What can be wrong with a ledger: the faults of a chain, and those of what a device keeps around it. */
export const LEDGER_FAULTS = [
  ...CHAIN_FAULTS,
  "enrollment",
  "collector_key",
  "device_key",
  "base",
  "newest_receipt",
  "replaced_receipt",
  "tombstone",
  "erasure_without_tombstone",
  "state",
] as const;

/** `sequence` is null for what belongs to no single report. */
export interface LedgerFault {
  readonly sequence: number | null;
  readonly fault: (typeof LEDGER_FAULTS)[number];
  readonly index?: number;
  /** With `state`: which statement in force; absent where the whole of them differs. */
  readonly place?: string;
}

export interface LedgerVerdict extends Omit<ChainVerdict, "faults"> {
  readonly faults: readonly LedgerFault[];
}

/** Stands for a text that is no envelope; nothing verifies it. */
function readEnvelope(line: string): Envelope {
  return parseCompact(line) ?? { protected: line, payload: "", signature: "" };
}

function parseStatement(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Only the one spelling that was committed to counts, else a changed byte could mean the same.
    return canonicalize(value) === text ? value : null;
  } catch {
    return null;
  }
}

function readDisclosure(stored: StoredDisclosure): Disclosure | null {
  if (stored.salt === null && stored.statement === null) return null;
  const statement = stored.statement === null ? null : parseStatement(stored.statement);
  // Whatever it is, the commitment is computed over it; a damaged one cannot match.
  return { salt: stored.salt ?? "", statement: statement as Statement };
}

function toLink(stored: StoredReport): ChainLink {
  return {
    report: readEnvelope(stored.report),
    receipt: stored.receipt === null ? null : readEnvelope(stored.receipt),
    disclosures: stored.disclosures.map(readDisclosure),
  };
}

interface Parties {
  readonly record: EnrollmentRecord;
  readonly device: Verifier;
  readonly collector: Verifier;
}

function verifierOf(key: Parameters<typeof createVerifier>[0] | null): Verifier | null {
  try {
    return key === null ? null : createVerifier(key);
  } catch {
    return null;
  }
}

/** Who signed: the device by the key in its own enrollment, the collector by the key that is expected of it. */
function readParties(
  evidence: LedgerEvidence,
  expected: EnrollmentRecord["collectorKey"] | null,
): Parties | LedgerFault {
  const record = parseJson(evidence.enrollment, EnrollmentRecord);
  if (record === null) return { sequence: null, fault: "enrollment" };
  const envelope = readEnvelope(record.envelope);
  const device = verifierOf(peekHeader(envelope) === null ? null : enrollmentKey(envelope));
  if (device === null) return { sequence: null, fault: "enrollment" };
  const recorded = verifierOf(record.collectorKey);
  const collector = verifierOf(expected) ?? recorded;
  if (collector === null || recorded?.kid !== collector.kid) return { sequence: null, fault: "collector_key" };
  if (!open(envelope, { typ: "enroll", aud: collector.kid, verifier: device }).ok)
    return { sequence: null, fault: "enrollment" };
  return { record, device, collector };
}

function checkDeviceKey(evidence: LedgerEvidence, device: Verifier): LedgerFault[] {
  try {
    const signer = createSigner(JSON.parse(evidence.privateKey ?? "null") as PrivateJwk);
    return signer.kid === device.kid ? [] : [{ sequence: null, fault: "device_key" }];
  } catch {
    return [{ sequence: null, fault: "device_key" }];
  }
}

interface Tombstones {
  readonly faults: LedgerFault[];
  /** `sequence.position` -> commitment that a signed tombstone gave up. */
  readonly erased: ReadonlyMap<string, string>;
}

function readTombstones(evidence: LedgerEvidence, parties: Parties): Tombstones {
  const faults: LedgerFault[] = [];
  const erased = new Map<string, string>();
  for (const line of evidence.tombstones) {
    const opened = open(readEnvelope(line), { typ: "tombstone", aud: parties.collector.kid, verifier: parties.device });
    const payload = opened.ok ? TombstonePayload.safeParse(opened.payload) : null;
    if (payload?.success !== true) faults.push({ sequence: null, fault: "tombstone" });
    else for (const item of payload.data.items) erased.set(`${item.sequence}.${item.position}`, item.commitment);
  }
  return { faults, erased };
}

function payloadOf(line: string): ReportPayload | null {
  const payload = ReportPayload.safeParse(peekPayload(readEnvelope(line)));
  return payload.success ? payload.data : null;
}

/** A disclosure may only be missing where a tombstone says so. */
function checkErasures(evidence: LedgerEvidence, tombstones: Tombstones): LedgerFault[] {
  return evidence.reports.flatMap((report) => {
    const commitments = payloadOf(report.report)?.commitments ?? [];
    return report.disclosures.flatMap((disclosure, index): LedgerFault[] => {
      if (disclosure.salt !== null || disclosure.statement !== null) return [];
      const proved = tombstones.erased.get(`${report.sequence}.${index}`) === commitments[index];
      return proved ? [] : [{ sequence: report.sequence, fault: "erasure_without_tombstone", index }];
    });
  });
}

/** Whether a stored statement stands at its own place and is the one that was committed to. */
function holds(entry: StoredState): boolean {
  const statement = Statement.safeParse(parseStatement(entry.statement));
  return (
    statement.success &&
    statementPlace(statement.data) === entry.place &&
    commitmentOf({ salt: entry.salt, statement: statement.data }) === entry.commitment
  );
}

function checkState(evidence: LedgerEvidence): LedgerFault[] {
  const changed = evidence.state.filter((entry) => !holds(entry));
  if (changed.length > 0) return changed.map(({ place }) => ({ sequence: null, fault: "state", place }));
  const newest = evidence.reports.at(-1);
  const payload = newest === undefined ? null : payloadOf(newest.report);
  const commitments = new Map(evidence.state.map((entry) => [entry.place, entry.commitment]));
  // After an erasure the state lacks what was erased until the next full report.
  if (payload === null || evidence.needFull || stateDigestOf(commitments) === payload.stateDigest) return [];
  return [{ sequence: null, fault: "state" }];
}

function checkReplaced(evidence: LedgerEvidence, collector: Verifier): LedgerFault[] {
  return evidence.replacedReceipts.flatMap(({ sequence, receipt }): LedgerFault[] => {
    const opened = open(readEnvelope(receipt), { typ: "receipt", aud: collector.kid, verifier: collector });
    return opened.ok ? [] : [{ sequence, fault: "replaced_receipt" }];
  });
}

interface Newest {
  readonly receipt: ReceiptPayload | null;
  readonly faults: readonly LedgerFault[];
}

function readNewestReceipt(evidence: LedgerEvidence, collector: Verifier): Newest {
  if (evidence.newestReceipt === null) return { receipt: null, faults: [] };
  const opened = open(readEnvelope(evidence.newestReceipt), {
    typ: "receipt",
    aud: collector.kid,
    verifier: collector,
  });
  const payload = opened.ok ? ReceiptPayload.safeParse(opened.payload) : null;
  if (payload?.success === true) return { receipt: payload.data, faults: [] };
  return { receipt: null, faults: [{ sequence: null, fault: "newest_receipt" }] };
}

/** The chain may not end before the newest sealed report either, although nobody countersigned that one. */
function checkTail(evidence: LedgerEvidence, base: LedgerBase | null, known: readonly ChainFault[]): LedgerFault[] {
  const last = evidence.reports.at(-1)?.sequence ?? base?.sequence ?? 0;
  const head = Number(evidence.headSequence ?? "0");
  if (head === last || known.some((fault) => fault.fault === "missing_tail")) return [];
  return [{ sequence: last + 1, fault: "missing_tail" }];
}

/**
 * Proves a stored ledger: signatures, links, commitments, countersignatures, erasures and the state. Pure; never
 * throws on damaged content and names every place where the proof breaks.
 * @param collectorKey the collector's key from the settings; null: the one noted at the enrollment
 */
export function verifyLedger(
  evidence: LedgerEvidence,
  collectorKey: EnrollmentRecord["collectorKey"] | null,
): LedgerVerdict {
  const counts = { reports: evidence.reports.length, receipted: 0, erased: 0 };
  const parties = readParties(evidence, collectorKey);
  if ("fault" in parties) return { verdict: "broken", ...counts, faults: [parties] };
  const { device, collector, record } = parties;
  const base = parseJson(evidence.base, LedgerBase);
  const newest = readNewestReceipt(evidence, collector);
  const tombstones = readTombstones(evidence, parties);
  const chain = verifyChain(evidence.reports.map(toLink), {
    device,
    collector,
    origin: base?.reportHash ?? originOf(record),
    receiptOrigin: base?.receiptHash ?? originOf(record),
    firstSequence: (base?.sequence ?? 0) + 1,
    newestReceipt: newest.receipt,
  });
  const faults: LedgerFault[] = [
    ...checkDeviceKey(evidence, device),
    ...(evidence.base !== null && base === null ? [{ sequence: null, fault: "base" } as const] : []),
    ...chain.faults,
    ...newest.faults,
    ...checkTail(evidence, base, chain.faults),
    ...tombstones.faults,
    ...checkErasures(evidence, tombstones),
    ...checkReplaced(evidence, collector),
    ...checkState(evidence),
  ];
  const verdict = faults.length > 0 ? "broken" : chain.erased > 0 ? "erased" : "intact";
  return { verdict, reports: chain.reports, receipted: chain.receipted, erased: chain.erased, faults };
}

function originOf(record: EnrollmentRecord): string {
  return sha256(record.envelope);
}
