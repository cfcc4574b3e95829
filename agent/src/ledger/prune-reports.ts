import type { DatabaseSync } from "node:sqlite";
import { peekPayload, sha256 } from "@clearseat/proof";
import { DAY_MS, RETENTION_DAYS, ReportPayload, toMillis } from "@clearseat/shared";
import { parseCompact } from "./compact-envelope.ts";
import type { LedgerBase, MetaTable } from "./meta-table.ts";
import { readUsedBytes } from "./schema.ts";

/** So that a full ledger is not pruned at every single report. */
const BATCH = 64;

interface OldReport {
  readonly sequence: number;
  readonly report: string;
  readonly receipt: string;
}

/** The oldest reports up to the first that has no receipt. */
function readOldest(database: DatabaseSync, limit: number): OldReport[] {
  const rows = database.prepare("SELECT sequence, report, receipt FROM report ORDER BY sequence LIMIT ?").all(limit);
  const firstUnsent = rows.findIndex((row) => row["receipt"] === null);
  return rows.slice(0, firstUnsent === -1 ? undefined : firstUnsent).map((row) => ({
    sequence: Number(row["sequence"]),
    report: String(row["report"]),
    receipt: String(row["receipt"]),
  }));
}

/** Removes these and remembers the hashes that what follows links to. */
function removeThrough(database: DatabaseSync, meta: MetaTable, last: OldReport): void {
  const base: LedgerBase = {
    sequence: last.sequence,
    reportHash: sha256(last.report),
    receiptHash: sha256(last.receipt),
  };
  database.prepare("DELETE FROM report WHERE sequence <= ?").run(last.sequence);
  database.prepare("DELETE FROM replaced_receipt WHERE sequence <= ?").run(last.sequence);
  database.prepare("DELETE FROM tombstone WHERE last_sequence <= ?").run(last.sequence);
  meta.write("base", JSON.stringify(base));
}

/** Removes countersigned reports, oldest first, until at most `targetBytes` are in use or none is left. */
export function makeRoom(database: DatabaseSync, meta: MetaTable, targetBytes: number): void {
  while (readUsedBytes(database) > targetBytes) {
    const last = readOldest(database, BATCH).at(-1);
    if (last === undefined) return;
    removeThrough(database, meta, last);
  }
}

function observedAtMs(report: OldReport): number {
  const envelope = parseCompact(report.report);
  const payload = envelope === null ? null : ReportPayload.safeParse(peekPayload(envelope));
  // What cannot be read stays: it is evidence of damage.
  return payload?.success === true ? toMillis(payload.data.observedAt) : Number.POSITIVE_INFINITY;
}

/** Removes countersigned reports that are older than the longest retention of any signal. */
export function pruneOlderThan(database: DatabaseSync, meta: MetaTable, nowMs: number): void {
  const cutMs = nowMs - Math.max(...Object.values(RETENTION_DAYS)) * DAY_MS;
  for (;;) {
    const old = readOldest(database, BATCH);
    const firstYoung = old.findIndex((report) => observedAtMs(report) >= cutMs);
    const expired = firstYoung === -1 ? old : old.slice(0, firstYoung);
    const last = expired.at(-1);
    if (last === undefined) return;
    removeThrough(database, meta, last);
    if (expired.length < BATCH) return;
  }
}
