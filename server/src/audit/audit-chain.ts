import { canonicalize, sha256 } from "@clearseat/proof";
import { toInstant } from "@clearseat/shared";
import type { AuditEntry, AuditHead, Operation } from "./audit-store.ts";

/** What the first entry of every device's access log points back to. */
export const AUDIT_GENESIS = sha256("clearseat.audit/1");
/** The same of the log of operations. */
export const OPERATIONS_GENESIS = sha256("clearseat.operations/1");

export type AuditEvent = Omit<AuditEntry, "position" | "previousHash" | "hash">;
export type OperationEvent = Omit<AuditEvent, "deviceId">;

/** Entries written before ids were kept have none, and their hashes stay what they were. */
function idOf(actorId: string | null): { readonly actorId?: string } {
  return actorId === null ? {} : { actorId };
}

function hashOf(entry: Omit<AuditEntry, "hash">): string {
  const { deviceId, position, atMs, actor, actorId, action, detail, previousHash } = entry;
  const at = toInstant(atMs);
  return sha256(canonicalize({ deviceId, position, at, actor, ...idOf(actorId), action, detail, previousHash }));
}

function hashOfOperation({ position, atMs, actor, actorId, action, detail, previousHash }: Omit<Operation, "hash">) {
  const at = toInstant(atMs);
  return sha256(canonicalize({ position, at, actor, ...idOf(actorId), action, detail, previousHash }));
}

/** The entry that follows the head. */
export function chainAudit(head: AuditHead, event: AuditEvent): AuditEntry {
  const entry = { ...event, position: head.position + 1, previousHash: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The operation that follows the newest. */
export function chainOperation(last: AuditHead, event: OperationEvent): Operation {
  const operation = { ...event, position: last.position + 1, previousHash: last.hash };
  return { ...operation, hash: hashOfOperation(operation) };
}

type Link = Pick<Operation, "position" | "previousHash" | "hash">;

function firstBreak<T extends Link>(links: readonly T[], origin: AuditHead, hash: (link: T) => string): number | null {
  let previous = origin;
  for (const link of links) {
    const isNext = link.position === previous.position + 1 && link.previousHash === previous.hash;
    if (!isNext || link.hash !== hash(link)) return previous.position + 1;
    previous = { position: link.position, hash: link.hash };
  }
  return null;
}

/** The position of the first entry that does not follow from the one before, or null when the log is whole. */
export function firstAuditFault(entries: readonly AuditEntry[], head: AuditHead): number | null {
  const broken = firstBreak(entries, { position: 0, hash: AUDIT_GENESIS }, hashOf);
  const last = entries.at(-1) ?? { position: 0, hash: AUDIT_GENESIS };
  if (broken !== null) return broken;
  return last.position === head.position && last.hash === head.hash ? null : last.position + 1;
}

/** The same for a piece of the log of operations that follows from what was checked before. */
export function firstOperationFault(operations: readonly Operation[], before: AuditHead): number | null {
  return firstBreak(operations, before, hashOfOperation);
}
