import { type Disclosure, Envelope, ReceiptPayload, ReportPayload } from "@clearseat/shared";
import { commitmentOf } from "./commitments.ts";
import { envelopeHash, open, peekPayload } from "./jws.ts";
import type { Verifier } from "./keys.ts";

/** One kept report as either side has it. `disclosures[i]` is null where it was erased. */
export interface ChainLink {
  readonly report: Envelope;
  readonly disclosures: readonly (Disclosure | null)[];
  /** Null while no receipt came. */
  readonly receipt: Envelope | null;
}

export const CHAIN_FAULTS = [
  "report_unreadable",
  "report_signature",
  "sequence",
  "report_link",
  "commitment",
  "commitment_count",
  "receipt_signature",
  "receipt_unreadable",
  "receipt_link",
  "receipt_report",
  "missing_tail",
] as const;

/** A place where the proof breaks. */
export interface ChainFault {
  readonly sequence: number;
  readonly fault: (typeof CHAIN_FAULTS)[number];
  /** For a commitment: which disclosure of the report. */
  readonly index?: number;
}

export interface ChainVerdict {
  readonly verdict: "intact" | "erased" | "broken";
  readonly reports: number;
  readonly receipted: number;
  /** Disclosures that were erased; their commitments still stand. */
  readonly erased: number;
  readonly faults: readonly ChainFault[];
}

export interface ChainExpectation {
  /** Hash of the enrollment: what the first report and the first receipt point back to. */
  readonly origin: string;
  readonly device: Verifier;
  readonly collector: Verifier;
  /** First sequence that is kept; older ones were removed by retention. Then `origin*` are the last removed hashes. */
  readonly firstSequence?: number;
  readonly receiptOrigin?: string;
  /** The newest receipt known from elsewhere; a chain that ends before it has lost its tail. */
  readonly newestReceipt?: ReceiptPayload | null;
}

interface Walk {
  previousReport: string;
  previousReceipt: string;
  sequence: number;
  receipted: number;
  erased: number;
  readonly faults: ChainFault[];
}

function checkCommitments(link: ChainLink, payload: ReportPayload, walk: Walk): void {
  const { sequence } = payload;
  if (link.disclosures.length !== payload.commitments.length) walk.faults.push({ sequence, fault: "commitment_count" });
  link.disclosures.forEach((disclosure, index) => {
    if (disclosure === null) walk.erased += 1;
    else if (commitmentOf(disclosure) !== payload.commitments[index])
      walk.faults.push({ sequence, fault: "commitment", index });
  });
}

function checkReport(link: ChainLink, expected: ChainExpectation, walk: Walk): void {
  const aud = expected.collector.kid;
  const opened = open(link.report, { typ: "report", aud, verifier: expected.device });
  if (!opened.ok) walk.faults.push({ sequence: walk.sequence, fault: "report_signature" });
  const payload = ReportPayload.safeParse(opened.ok ? opened.payload : peekPayload(link.report));
  if (!payload.success) {
    walk.faults.push({ sequence: walk.sequence, fault: "report_unreadable" });
    return;
  }
  if (payload.data.sequence !== walk.sequence) walk.faults.push({ sequence: walk.sequence, fault: "sequence" });
  if (payload.data.previousHash !== walk.previousReport)
    walk.faults.push({ sequence: walk.sequence, fault: "report_link" });
  checkCommitments(link, payload.data, walk);
}

function checkReceipt(link: ChainLink, expected: ChainExpectation, walk: Walk): void {
  if (link.receipt === null) return;
  const { sequence } = walk;
  const opened = open(link.receipt, { typ: "receipt", aud: expected.collector.kid, verifier: expected.collector });
  if (!opened.ok) walk.faults.push({ sequence, fault: "receipt_signature" });
  const payload = ReceiptPayload.safeParse(opened.ok ? opened.payload : peekPayload(link.receipt));
  if (!payload.success) {
    walk.faults.push({ sequence, fault: "receipt_unreadable" });
  } else {
    const receipt = payload.data;
    const sameReport =
      receipt.reportHash === envelopeHash(link.report) &&
      receipt.sequence === sequence &&
      receipt.deviceId === expected.device.kid;
    if (!sameReport) walk.faults.push({ sequence, fault: "receipt_report" });
    if (receipt.previousReceipt !== walk.previousReceipt) walk.faults.push({ sequence, fault: "receipt_link" });
  }
  walk.receipted += 1;
  walk.previousReceipt = envelopeHash(link.receipt);
}

/** Proves a chain of reports against signatures, links, commitments and receipts. Pure; never throws on bad data. */
export function verifyChain(links: readonly ChainLink[], expected: ChainExpectation): ChainVerdict {
  const walk: Walk = {
    previousReport: expected.origin,
    previousReceipt: expected.receiptOrigin ?? expected.origin,
    sequence: expected.firstSequence ?? 1,
    receipted: 0,
    erased: 0,
    faults: [],
  };
  for (const link of links) {
    checkReport(link, expected, walk);
    checkReceipt(link, expected, walk);
    walk.previousReport = envelopeHash(link.report);
    walk.sequence += 1;
  }
  const newest = expected.newestReceipt ?? null;
  if (newest !== null && newest.sequence >= walk.sequence)
    walk.faults.push({ sequence: walk.sequence, fault: "missing_tail" });
  const verdict = walk.faults.length > 0 ? "broken" : walk.erased > 0 ? "erased" : "intact";
  return { verdict, reports: links.length, receipted: walk.receipted, erased: walk.erased, faults: walk.faults };
}
