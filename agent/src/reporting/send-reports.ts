import type { Verifier } from "@clearseat/proof";
import type { Envelope, ReportAnswer } from "@clearseat/shared";
import type { Ledger, SealedReport } from "../ledger/ledger.ts";
import type { CollectorClient, Refused, Unavailable } from "../transport/collector-client.ts";
import { findReceiptFault, isRival } from "./check-receipt.ts";
import { makeSetback, type Setback, toSetback } from "./setback.ts";

export interface SendContext {
  readonly ledger: Ledger;
  readonly client: CollectorClient;
  readonly collector: Verifier;
}

export interface SendResult {
  /** Reports countersigned in this run. */
  readonly sent: number;
  /** The answer to the last one; null when none was accepted. */
  readonly answer: ReportAnswer | null;
  /** Null when everything was sent. */
  readonly setback: Setback | null;
  /** Proof that the collector accepted another story than this ledger's, as after its disk was restored; null: none. */
  readonly rival: Envelope | null;
}

/** Keeps the receipt of an accepted report when it is one. */
function settle(context: SendContext, report: SealedReport, answer: ReportAnswer): Setback | null {
  const { ledger, collector } = context;
  const previousReceipt = ledger.receiptHashBefore(report.sequence);
  if (previousReceipt === null)
    return makeSetback("ledger_damaged", `The receipt before report ${report.sequence} is missing in the ledger.`);
  const fault = findReceiptFault(answer.receipt, {
    collector,
    deviceId: ledger.signer().kid,
    sequence: report.sequence,
    reportHash: report.reportHash,
    previousReceipt,
  });
  if (fault !== null) return makeSetback("receipt_invalid", `Report ${report.sequence}: ${fault}.`);
  ledger.storeReceipt(report.sequence, answer.receipt);
  if (report.sequence === ledger.head().sequence) ledger.setNeedFull(answer.needFull);
  return null;
}

/** Where to go on after the collector said that reports are missing; null when that makes no sense. */
function resumeAt(refused: Refused, ledger: Ledger, current: number): number | null {
  if (refused.code !== "chain_gap" || refused.lastSequence === undefined) return null;
  const next = refused.lastSequence + 1;
  const firstKept = ledger.firstKept();
  return next < current && firstKept !== null && next >= firstKept ? next : null;
}

function rivalOf({ ledger, collector }: SendContext, answer: Refused | Unavailable): Envelope | null {
  const receipt = answer.outcome === "refused" && answer.code === "chain_forked" ? answer.rivalReceipt : undefined;
  if (receipt === undefined) return null;
  const signers = { collector, deviceId: ledger.signer().kid };
  return isRival(receipt, signers, (sequence) => ledger.reportHashAt(sequence)) ? receipt : null;
}

/**
 * Sends every sealed report that has no receipt, in order, and stops at the first that is not accepted. Nothing is
 * ever skipped or dropped: a report that is refused stays at the front until the reason is gone.
 */
export async function sendReports(context: SendContext): Promise<SendResult> {
  const { ledger, client } = context;
  let sent = 0;
  let answered: ReportAnswer | null = null;
  let mayGoBack = true;
  let next = ledger.firstUnsent();
  while (next !== null && next <= ledger.head().sequence) {
    const report = ledger.reportsFrom(next, 1)[0];
    if (report === undefined || report.sequence !== next) {
      return {
        sent,
        answer: answered,
        setback: makeSetback("ledger_damaged", `Report ${next} cannot be read from the ledger.`),
        rival: null,
      };
    }
    const answer = await client.sendReport(report.message);
    if (answer.outcome === "accepted") {
      const setback = settle(context, report, answer.value);
      if (setback !== null) return { sent, answer: answered, setback, rival: null };
      answered = answer.value;
      sent += 1;
      next += 1;
      continue;
    }
    const back = answer.outcome === "refused" && mayGoBack ? resumeAt(answer, ledger, next) : null;
    if (back === null) return { sent, answer: answered, setback: toSetback(answer), rival: rivalOf(context, answer) };
    mayGoBack = false;
    next = back;
  }
  return { sent, answer: answered, setback: null, rival: null };
}
