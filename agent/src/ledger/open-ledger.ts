import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { FilesDoor } from "../platform/files.ts";
import type { Ledger, LedgerReader } from "./ledger.ts";
import { prepareSchema } from "./schema.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";
import { SqliteLedgerReader } from "./sqlite-ledger-reader.ts";

export const LEDGER_FILE = "ledger.sqlite";
const MEGABYTE = 1_000_000;
/** Room for the write-ahead log, which stands beside the file and counts as well. */
const LOG_BYTES = 2 * MEGABYTE;
const BUSY_MS = 5_000;

/** The ledger cannot be opened; the message is a sentence for people. */
export class LedgerError extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "LedgerError";
  }
}

function limitBytesOf(megabytes: number): number {
  return megabytes * MEGABYTE - LOG_BYTES;
}

function open<T>(file: string, readOnly: boolean, make: (database: DatabaseSync) => T): T {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly, timeout: BUSY_MS, enableForeignKeyConstraints: true });
    if (!readOnly) {
      // FULL: what is acknowledged is on the disk. The log is cut back so that it stays within its room.
      database.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 200; PRAGMA journal_size_limit = 1000000; PRAGMA secure_delete = ON",
      );
    }
    prepareSchema(database, readOnly);
    return make(database);
  } catch (error) {
    database?.close();
    throw new LedgerError(file, error);
  }
}

/** A ledger that lives in memory; for scenarios and tests. */
export function openMemoryLedger(outboxMegabytes = 50): Ledger {
  return open(":memory:", false, (database) => new SqliteLedger(database, limitBytesOf(outboxMegabytes)));
}

/** Opens the ledger of a data folder, makes both when they are missing; only their owner may read them. */
export function openLedger(options: { dataDir: string; outboxMegabytes: number; files: FilesDoor }): Ledger {
  const { dataDir, files } = options;
  const file = path.join(dataDir, LEDGER_FILE);
  const folder = files.makePrivateDir(dataDir);
  if (!folder.ok) throw new LedgerError(dataDir, folder.detail);
  // SQLite gives its files the mode of the first one, which would otherwise be readable by all.
  const made = files.stat(file).ok ? folder : files.writePrivateFile(file, "");
  if (!made.ok) throw new LedgerError(file, made.detail);
  return open(file, false, (database) => new SqliteLedger(database, limitBytesOf(options.outboxMegabytes)));
}

/** Opens a ledger to look into it; null when there is none. */
export function openLedgerReader(options: {
  dataDir: string;
  outboxMegabytes: number;
  files: FilesDoor;
}): LedgerReader | null {
  const file = path.join(options.dataDir, LEDGER_FILE);
  const facts = options.files.stat(file);
  if (!facts.ok && facts.reason === "missing") return null;
  if (!facts.ok) throw new LedgerError(file, facts.detail);
  return open(file, true, (database) => new SqliteLedgerReader(database, limitBytesOf(options.outboxMegabytes)));
}
