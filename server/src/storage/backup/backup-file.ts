import { DatabaseSync } from "node:sqlite";
import { InputError } from "@clearseat/shared";
import { Kysely } from "kysely";
import { copyPrivateFile, flushFile } from "../../platform/files.ts";
import { migrate, refuseNewer, SCHEMA_VERSIONS, versionsOf } from "../migrations/migrate.ts";
import { NodeSqliteDialect } from "../sqlite/sqlite-dialect.ts";
import { isDamaged, isStorageFailure } from "../storage-error.ts";
import { createIdentityStore } from "../stores/identity-rows.ts";
import type { Tables } from "../tables/tables.ts";
import { COPIED_TABLES } from "./table-keys.ts";

function toKysely(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
}

/**
 * Makes a backup a single file, with no journal beside it that somebody would forget to carry along, and has it on the
 * disk.
 */
export function settleBackup(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA journal_mode = DELETE");
  } finally {
    database.close();
  }
  flushFile(file);
}

/**
 * Writes a backup from any store, filled by `fill`. The file is there and empty.
 * @param version of the schema; the newest unless told otherwise
 */
export async function writeBackup(
  file: string,
  version: string | undefined,
  fill: (to: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const database = new DatabaseSync(file);
  // Until it is whole the file counts for nothing, so it is written as fast as can be.
  database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  const db = toKysely(database);
  try {
    await migrate(db, "text", version);
    await db.transaction().execute(fill);
  } finally {
    await db.destroy();
  }
  settleBackup(file);
}

function notABackup(file: string, reason: string | null): InputError {
  const words = reason === null ? "" : ` (${reason})`;
  return new InputError({ field: "(file)", message: `is no backup of a Clearseat store${words}` }, file);
}

async function readVersions(file: string): Promise<readonly string[]> {
  let db: Kysely<Tables> | null = null;
  try {
    db = toKysely(new DatabaseSync(file, { readOnly: true }));
    return await versionsOf(db);
  } catch (error) {
    throw notABackup(file, error instanceof Error ? error.message : String(error));
  } finally {
    await db?.destroy();
  }
}

/** Names the first damage that SQLite finds in the file itself; null when there is none. */
function fileFault(database: DatabaseSync): string | null {
  const [row] = database.prepare("PRAGMA integrity_check(1)").all();
  const said = String(row?.["integrity_check"] ?? "no answer");
  return said === "ok" ? null : said;
}

/** Every column of every table that is copied, as `table.column`. */
async function columnsOf(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const copied = new Set<string>(COPIED_TABLES.map((table) => table.name));
  const tables = (await db.introspection.getTables()).filter((table) => copied.has(table.name));
  return new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)));
}

/** The columns that a store of this version has, from an empty one. */
async function columnsOfThisVersion(): Promise<ReadonlySet<string>> {
  const db = toKysely(new DatabaseSync(":memory:"));
  try {
    await migrate(db, "text");
    return await columnsOf(db);
  } finally {
    await db.destroy();
  }
}

/** Names what keeps an open file of this version from being a backup; null when nothing does. */
async function contentFault(db: Kysely<Tables>, mustSayWhose: boolean): Promise<string | null> {
  const missing = (await columnsOfThisVersion()).difference(await columnsOf(db));
  const [first] = missing;
  if (first !== undefined) return `${first} is missing`;
  const identity = await createIdentityStore(db).read();
  return identity === null && mustSayWhose ? "it does not say whose it is: its store_identity is empty" : null;
}

/** What a file in itself is at fault for; a disk that fails is not. */
function toBackupFault(file: string, error: unknown): unknown {
  if (error instanceof InputError && error.message.startsWith(file)) return error;
  if (isStorageFailure(error) && !isDamaged(error)) return error;
  return notABackup(file, error instanceof Error ? error.message : String(error));
}

/**
 * Opens a backup of this or an older version; one of an older version is copied and brought up to date there, and the
 * backup itself is never changed. Throws an InputError when the file is none, is damaged or of a newer version.
 * @param scratch a file that is not there, for the copy
 */
export async function openBackupFile(file: string, scratch: string): Promise<Kysely<Tables>> {
  const versions = await readVersions(file);
  if (versions.length === 0) throw notABackup(file, null);
  refuseNewer(versions, file);
  const isNewest = versions.at(-1) === SCHEMA_VERSIONS.at(-1);
  if (!isNewest) copyPrivateFile(file, scratch);
  const database = new DatabaseSync(isNewest ? file : scratch, { readOnly: isNewest });
  const db = toKysely(database);
  try {
    const fault = fileFault(database);
    if (fault !== null) throw notABackup(file, fault);
    if (!isNewest) await migrate(db, "text");
    // Older versions did not keep whose a store is.
    const missing = await contentFault(db, isNewest);
    if (missing !== null) throw notABackup(file, missing);
    return db;
  } catch (error) {
    await db.destroy();
    throw toBackupFault(file, error);
  }
}
