import { peekPayload } from "@clearseat/proof";
import { ReceiptPayload, toMillis } from "@clearseat/shared";
import { placeOf } from "../ingest/apply-disclosures.ts";
import type { StoredLink } from "../ingest/report-store.ts";

/** `hash sequence position` of everything that a tombstone in order says was erased. */
export type Graves = ReadonlySet<string>;

/** Columns beside an envelope exist only to search by; each must say what was signed. */
function columnFaults(link: StoredLink, receipt: ReceiptPayload): string[] {
  const faults: string[] = [];
  if (receipt.reportHash !== link.reportHash) faults.push("the stored hash is not the one that was receipted");
  if (toMillis(receipt.receivedAt) !== link.receivedAtMs)
    faults.push("the stored time is not the one that was receipted");
  return faults;
}

function disclosureFaults(link: StoredLink, graves: Graves): string[] {
  return link.disclosures.flatMap((disclosure, position) => {
    if (disclosure === null) {
      const isMarked = graves.has(`${link.tombstoneHashes[position]} ${link.sequence} ${position}`);
      return isMarked ? [] : [`disclosure ${position} is gone and no tombstone says so`];
    }
    // A statement that cannot be read has no place; that its commitment does not match is told already.
    const isElsewhere = disclosure.statement !== null && placeOf(disclosure) !== link.places[position];
    return isElsewhere ? [`disclosure ${position} is stored under another place than its own`] : [];
  });
}

/** Checks receipts against the access log that they point into: its head can only move forward. */
export interface AuditTrail {
  /** Null when the head is where it may be. */
  check(auditHead: string): string | null;
}

/** @param hashes of the access log, from its beginning on */
export function createAuditTrail(hashes: readonly string[]): AuditTrail {
  const positions = new Map(hashes.map((hash, position) => [hash, position]));
  let last = 0;
  return {
    check(auditHead) {
      const position = positions.get(auditHead);
      if (position === undefined) return "its receipt names an access log entry that is gone";
      if (position < last) return "its receipt names an older end of the access log than the one before";
      last = position;
      return null;
    },
  };
}

/** Everything about one kept report that the proof of the chain does not see, in words. */
export function linkFaults(link: StoredLink, graves: Graves, trail: AuditTrail): string[] {
  const receipt = link.receipt === null ? undefined : ReceiptPayload.safeParse(peekPayload(link.receipt)).data;
  const trailFault = receipt === undefined ? null : trail.check(receipt.auditHead);
  return [
    ...(receipt === undefined ? ["the receipt cannot be read"] : columnFaults(link, receipt)),
    ...(trailFault === null ? [] : [trailFault]),
    ...disclosureFaults(link, graves),
  ].map((fault) => `report ${link.sequence}: ${fault}`);
}
