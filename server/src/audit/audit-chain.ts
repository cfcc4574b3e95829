import { canonicalize, sha256 } from "@clearseat/proof";
import { toInstant } from "@clearseat/shared";
import type { AuditEntry, AuditHead } from "./audit-store.ts";

/** What the first entry of every device's access log points back to. */
export const AUDIT_GENESIS = sha256("clearseat.audit/1");

export type AuditEvent = Pick<AuditEntry, "deviceId" | "atMs" | "actor" | "action" | "detail">;

function hashOf(entry: Omit<AuditEntry, "hash">): string {
  const { deviceId, position, atMs, actor, action, detail, previousHash } = entry;
  return sha256(canonicalize({ deviceId, position, at: toInstant(atMs), actor, action, detail, previousHash }));
}

/** The entry that follows the head. */
export function chainAudit(head: AuditHead, event: AuditEvent): AuditEntry {
  const entry = { ...event, position: head.position + 1, previousHash: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The position of the first entry that does not follow from the one before, or null when the log is whole. */
export function firstAuditFault(entries: readonly AuditEntry[], head: AuditHead): number | null {
  let previous: AuditHead = { position: 0, hash: AUDIT_GENESIS };
  for (const entry of entries) {
    if (
      entry.position !== previous.position + 1 ||
      entry.previousHash !== previous.hash ||
      entry.hash !== hashOf(entry)
    )
      return previous.position + 1;
    previous = { position: entry.position, hash: entry.hash };
  }
  return previous.position === head.position && previous.hash === head.hash ? null : previous.position + 1;
}
