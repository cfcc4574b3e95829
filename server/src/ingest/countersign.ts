import { envelopeHash, type Signer, seal } from "@clearseat/proof";
import { type Envelope, type ReceiptPayload, toInstant } from "@clearseat/shared";
import type { ProvenReport } from "./read-report.ts";
import type { ChainHead } from "./report-store.ts";

export interface Receipt {
  readonly envelope: Envelope;
  readonly hash: string;
}

/** The server's countersignature of a report that is about to be committed. */
export function countersign(item: ProvenReport, head: ChainHead, signer: Signer, receivedAtMs: number): Receipt {
  const payload: ReceiptPayload = {
    version: 1,
    deviceId: item.deviceId,
    sequence: item.payload.sequence,
    reportHash: item.reportHash,
    receivedAt: toInstant(receivedAtMs),
    previousReceipt: head.receiptHash,
    auditHead: head.auditHead,
  };
  const envelope = seal(payload, { typ: "receipt", aud: signer.kid, signer });
  return { envelope, hash: envelopeHash(envelope) };
}
