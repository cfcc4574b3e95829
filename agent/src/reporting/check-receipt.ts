import { open, type Verifier } from "@clearseat/proof";
import { type Envelope, ReceiptPayload } from "@clearseat/shared";

export interface ExpectedReceipt {
  readonly collector: Verifier;
  readonly deviceId: string;
  readonly sequence: number;
  readonly reportHash: string;
  /** Hash of the receipt before. */
  readonly previousReceipt: string;
}

/** Why a receipt is no proof, in words; null when it is one. Pure. */
export function findReceiptFault(receipt: Envelope, expected: ExpectedReceipt): string | null {
  const opened = open(receipt, { typ: "receipt", aud: expected.collector.kid, verifier: expected.collector });
  if (!opened.ok) return `the receipt is not signed by the expected collector (${opened.fault})`;
  const parsed = ReceiptPayload.safeParse(opened.payload);
  if (!parsed.success) return "the receipt cannot be read";
  const payload = parsed.data;
  if (payload.deviceId !== expected.deviceId) return "the receipt is for another device";
  if (payload.sequence !== expected.sequence || payload.reportHash !== expected.reportHash)
    return "the receipt is for another report";
  if (payload.previousReceipt !== expected.previousReceipt) return "the receipt does not follow the one before";
  return null;
}
