import { createSealer, envelopeHash, type Signer } from "@clearseat/proof";
import { type Envelope, type ReceiptPayload, toInstant } from "@clearseat/shared";
import type { ProvenReport } from "./read-report.ts";
import type { ChainHead } from "./report-store.ts";

export interface Receipt {
  readonly envelope: Envelope;
  readonly hash: string;
}

/** Makes the server's countersignature of a report that is about to be committed. */
export type Countersign = (item: ProvenReport, head: ChainHead, receivedAtMs: number) => Receipt;

export function createCountersign(signer: Signer): Countersign {
  const seal = createSealer({ typ: "receipt", aud: signer.kid, signer });
  return (item, head, receivedAtMs) => {
    const payload: ReceiptPayload = {
      version: 1,
      deviceId: item.deviceId,
      sequence: item.payload.sequence,
      reportHash: item.reportHash,
      receivedAt: toInstant(receivedAtMs),
      previousReceipt: head.receiptHash,
      auditHead: head.auditHead,
    };
    const envelope = seal(payload);
    return { envelope, hash: envelopeHash(envelope) };
  };
}
