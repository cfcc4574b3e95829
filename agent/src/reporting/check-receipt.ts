import { open, type Verifier } from "@clearseat/proof";
import { type Envelope, ReceiptPayload } from "@clearseat/shared";

interface Signers {
  readonly collector: Verifier;
  readonly deviceId: string;
}

export interface ExpectedReceipt extends Signers {
  readonly sequence: number;
  readonly reportHash: string;
  /** Hash of the receipt before. */
  readonly previousReceipt: string;
}

/** What a receipt says, or in words why it is none of this device's. */
function readReceipt(receipt: Envelope, { collector, deviceId }: Signers): ReceiptPayload | string {
  const opened = open(receipt, { typ: "receipt", aud: collector.kid, verifier: collector });
  if (!opened.ok) return `the receipt is not signed by the expected collector (${opened.fault})`;
  const parsed = ReceiptPayload.safeParse(opened.payload);
  if (!parsed.success) return "the receipt cannot be read";
  return parsed.data.deviceId === deviceId ? parsed.data : "the receipt is for another device";
}

/** Why a receipt is no proof, in words; null when it is one. Pure. */
export function findReceiptFault(receipt: Envelope, expected: ExpectedReceipt): string | null {
  const payload = readReceipt(receipt, expected);
  if (typeof payload === "string") return payload;
  if (payload.sequence !== expected.sequence || payload.reportHash !== expected.reportHash)
    return "the receipt is for another report";
  if (payload.previousReceipt !== expected.previousReceipt) return "the receipt does not follow the one before";
  return null;
}

/**
 * Does a receipt prove that the collector accepted another report of this device than the one in its ledger? Nobody but
 * the collector can make one. Pure.
 * @param ownHashAt hash of the report in the ledger; null: it is not there any more
 */
export function isRival(receipt: Envelope, signers: Signers, ownHashAt: (sequence: number) => string | null): boolean {
  const payload = readReceipt(receipt, signers);
  if (typeof payload === "string") return false;
  const own = ownHashAt(payload.sequence);
  return own !== null && own !== payload.reportHash;
}
