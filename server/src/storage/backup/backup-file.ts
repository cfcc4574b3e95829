import { DatabaseSync } from "node:sqlite";
import { InputError } from "@clearseat/shared";
import { Kysely } from "kysely";
import { copyPrivateFile, flushFile } from "../../platform/files.ts";
import { migrate, refuseNewer, SCHEMA_VERSIONS, versionsOf } from "../migrations/migrate.ts";
import { NodeSqliteDialect } from "../sqlite/sqlite-dialect.ts";
import type { Tables } from "../tables/tables.ts";

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

/** Writes a backup from any store: the newest schema, filled by `fill`. The file is there and empty. */
export async function writeBackup(file: string, fill: (to: Kysely<Tables>) => Promise<void>): Promise<void> {
  const database = new DatabaseSync(file);
  // Until it is whole the file counts for nothing, so it is written as fast as can be.
  database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  const db = toKysely(database);
  try {
    await migrate(db, "text");
    await db.transaction().execute(fill);
  } finally {
    await db.destroy();
  }
  settleBackup(file);
}

function notABackup(file: string, cause: unknown): InputError {
  const words = cause instanceof Error ? ` (${cause.message})` : "";
  return new InputError({ field: "(file)", message: `is no backup of a Clearseat store${words}` }, file);
}

async function readVersions(file: string): Promise<readonly string[]> {
  let db: Kysely<Tables> | null = null;
  try {
    db = toKysely(new DatabaseSync(file, { readOnly: true }));
    return await versionsOf(db);
  } catch (error) {
    throw notABackup(file, error);
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

/**
 * Opens a backup of this or an older version; one of an older version is copied and brought up to date there, and the
 * backup itself is never changed. Throws an InputError when the file is none, is damaged or of a newer version.
 * @param scratch a file that is not there, for the copy
 */
export async function openBackupFile(file: string, scratch: string): Promise<Kysely<Tables>> {
  const versions = await readVersions(file);
  if (versions.length === 0) throw notABackup(file, null);
  refuseNewer(versions);
  const isNewest = versions.at(-1) === SCHEMA_VERSIONS.at(-1);
  if (!isNewest) copyPrivateFile(file, scratch);
  const database = new DatabaseSync(isNewest ? file : scratch, { readOnly: isNewest });
  const db = toKysely(database);
  try {
    const fault = fileFault(database);
    if (fault !== null) throw notABackup(file, new Error(fault));
    if (!isNewest) await migrate(db, "text");
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
