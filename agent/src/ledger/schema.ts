import type { DatabaseSync } from "node:sqlite";

/** "CLRS": lets `file` and other tools tell a ledger from any other SQLite file. */
const APPLICATION_ID = 0x43_4c_52_53;
const VERSION = 1;

/**
 * Sealed messages are kept exactly as they were signed, and nothing that a signature covers is kept a second time:
 * what is not there twice cannot disagree. Hashes, times and places are computed from the sealed text.
 */
const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  -- receipt is NULL while the collector has not countersigned.
  CREATE TABLE report (sequence INTEGER PRIMARY KEY, report TEXT NOT NULL, receipt TEXT) STRICT;
  CREATE INDEX report_unsent ON report (sequence) WHERE receipt IS NULL;
  -- salt and statement are NULL once erased.
  CREATE TABLE disclosure (
    sequence INTEGER NOT NULL REFERENCES report (sequence) ON DELETE CASCADE,
    position INTEGER NOT NULL, salt TEXT, statement TEXT,
    PRIMARY KEY (sequence, position)
  ) STRICT, WITHOUT ROWID;
  -- Receipts that the collector gave again after it had lost its own; the first ones stay as proof.
  CREATE TABLE replaced_receipt (sequence INTEGER NOT NULL, receipt TEXT NOT NULL, PRIMARY KEY (sequence, receipt)) STRICT, WITHOUT ROWID;
  CREATE TABLE tombstone (id INTEGER PRIMARY KEY, envelope TEXT NOT NULL, last_sequence INTEGER NOT NULL) STRICT;
  -- What is in force now. seen_in: the report that said it was seen; older than the last one for what a gap hides.
  CREATE TABLE state (
    place TEXT PRIMARY KEY, commitment TEXT NOT NULL, salt TEXT NOT NULL, statement TEXT NOT NULL, seen_in INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- Signed policy and catalog; envelope is NULL when only the tag is known.
  CREATE TABLE document (name TEXT PRIMARY KEY, tag TEXT NOT NULL, envelope TEXT) STRICT, WITHOUT ROWID;
`;

function readNumber(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

/** Sets up a fresh file, or checks that this program can read the file. Throws with a sentence for people. */
export function prepareSchema(database: DatabaseSync, readOnly: boolean): void {
  const version = readNumber(database, "user_version");
  if (version === VERSION) return;
  if (version > VERSION) throw new Error("the ledger was written by a newer version of the agent");
  if (readOnly) throw new Error("there is no ledger in the file");
  database.exec(
    `BEGIN IMMEDIATE; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}; COMMIT`,
  );
}

/** Bytes of the file's pages that hold something. */
export const USED_BYTES_SQL = `SELECT (page_count - freelist_count) * page_size AS used
  FROM pragma_page_count, pragma_freelist_count, pragma_page_size`;

/** Changes when another connection has written. */
export const DATA_VERSION_SQL = "PRAGMA data_version";

export function readUsedBytes(database: DatabaseSync): number {
  return Number(database.prepare(USED_BYTES_SQL).get()?.["used"]);
}
