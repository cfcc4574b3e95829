import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { FilesDoor } from "../platform/files.ts";
import type { Ledger, LedgerReader } from "./ledger.ts";
import { describeStorageFault, LedgerError, sqliteCode } from "./ledger-error.ts";
import { createPastLedgers, listPastFiles, NO_PAST } from "./past-ledgers.ts";
import { prepareSchema } from "./schema.ts";
import { SqliteLedger } from "./sqlite-ledger.ts";
import { SqliteLedgerReader } from "./sqlite-ledger-reader.ts";

export const LEDGER_FILE = "ledger.sqlite";
const MEGABYTE = 1_000_000;
/** Room for the write-ahead log, which stands beside the file and counts as well. */
const LOG_BYTES = 2 * MEGABYTE;
const BUSY_MS = 5_000;

function limitBytesOf(megabytes: number): number {
  return megabytes * MEGABYTE - LOG_BYTES;
}

function open<T>(file: string | URL, readOnly: boolean, make: (database: DatabaseSync) => T): T {
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
    throw new LedgerError(`${String(file)}: ${describeStorageFault(error)}`, error);
  }
}

/** SQLITE_CANTOPEN and SQLITE_IOERR: what a reader gets where the shared memory cannot be made. */
const NO_SHARED_MEMORY: ReadonlySet<number> = new Set([10, 14]);

/**
 * Reading needs a small file beside the database, which a full or read-only disk refuses. While nobody has the
 * ledger open and no log waits beside it, it can be read as it lies there.
 */
function mayReadUntouched(error: unknown, file: string, files: FilesDoor): boolean {
  const code = error instanceof LedgerError ? sqliteCode(error.cause) : null;
  const log = files.stat(`${file}-wal`);
  const hasLog = log.ok ? log.value.sizeBytes > 0 : log.reason !== "missing";
  return code !== null && NO_SHARED_MEMORY.has(code & 0xff) && !hasLog;
}

/** A ledger that lives in memory; for scenarios and tests. */
export function openMemoryLedger(outboxMegabytes = 50): Ledger {
  return open(":memory:", false, (database) => new SqliteLedger(database, limitBytesOf(outboxMegabytes), NO_PAST));
}

interface LedgerPlace {
  readonly dataDir: string;
  readonly outboxMegabytes: number;
  readonly files: FilesDoor;
}

/** Opens one that was set aside to erase from it. */
function openPast(file: string, outboxMegabytes: number): SqliteLedger {
  return open(file, false, (database) => new SqliteLedger(database, limitBytesOf(outboxMegabytes), NO_PAST));
}

/** Opens the ledgers that were set aside in a data folder, to erase from them. Throws a {@link LedgerError}. */
export function openPastLedgers({ dataDir, files, outboxMegabytes }: LedgerPlace): Ledger[] {
  return listPastFiles(dataDir, files).map((file) => openPast(file, outboxMegabytes));
}

/** Opens the ledger of a data folder, makes both when they are missing; only their owner may read them. */
export function openLedger(options: LedgerPlace): Ledger {
  const { dataDir, files } = options;
  const file = path.join(dataDir, LEDGER_FILE);
  const names = files.list(dataDir);
  // A folder that holds other things keeps its rights: it may be everybody's.
  const folder = names.ok && names.value.length > 0 ? names : files.makePrivateDir(dataDir);
  if (!folder.ok) throw new LedgerError(folder.detail);
  // SQLite gives its files the mode of the first one, which would otherwise be readable by all.
  const made = files.stat(file).ok ? folder : files.writePrivateFile(file, "");
  if (!made.ok) throw new LedgerError(made.detail);
  const past = createPastLedgers(options, (one) => openPast(one, options.outboxMegabytes));
  return open(file, false, (database) => new SqliteLedger(database, limitBytesOf(options.outboxMegabytes), past));
}

/** Opens a ledger to look into it; null when there is none. Throws a {@link LedgerError}. */
export function openLedgerReader(options: LedgerPlace): LedgerReader | null {
  return openReader(path.join(options.dataDir, LEDGER_FILE), options);
}

/** Opens the ledgers that were set aside in a data folder, to look into them. Throws a {@link LedgerError}. */
export function openPastReaders(options: LedgerPlace): LedgerReader[] {
  return listPastFiles(options.dataDir, options.files).flatMap((file) => openReader(file, options) ?? []);
}

function openReader(file: string, options: LedgerPlace): LedgerReader | null {
  const facts = options.files.stat(file);
  if (!facts.ok && facts.reason === "missing") return null;
  if (!facts.ok) throw new LedgerError(facts.detail);
  // Made and never filled, such as on a full disk.
  if (facts.value.sizeBytes === 0) return null;
  const make = (database: DatabaseSync) => new SqliteLedgerReader(database, limitBytesOf(options.outboxMegabytes));
  try {
    return open(file, true, make);
  } catch (error) {
    if (!mayReadUntouched(error, file, options.files)) throw error;
    const untouched = pathToFileURL(file);
    untouched.search = "immutable=1";
    return open(untouched, true, make);
  }
}
