import { Kysely, PostgresDialect, sql } from "kysely";
import { writeBackup } from "../backup/backup-file.ts";
import { copyTables } from "../backup/copy-tables.ts";
import type { Engine, Opening } from "../engine.ts";
import { expectKnown, migrate, versionsOf } from "../migrations/migrate.ts";
import { readSnapshot } from "../read-snapshot.ts";
import type { Tables } from "../tables/tables.ts";
import type { DatabaseLocation } from "./database-url.ts";
import { createPostgresLocks } from "./postgres-locks.ts";
import { openPool, type PoolLimits } from "./postgres-pool.ts";

/** Lists go on where they ended by comparing ids, in the database and outside, so both must order them byte by byte. */
export const POSTGRES_TEXT = sql`text collate "C"`;

export function openKysely(location: DatabaseLocation, limits: PoolLimits): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(location, limits) }) });
}

/** Over connections of its own: a migration may take longer than any statement of a running collector. */
async function migratePostgres(location: DatabaseLocation, limits: PoolLimits): Promise<void> {
  const db = openKysely(location, { ...limits, statementMs: 0, lockMs: 0 });
  try {
    await migrate(db, POSTGRES_TEXT);
  } finally {
    await db.destroy();
  }
}

/** Whether a store is in the database; looks and makes nothing. */
export async function holdsStore(location: DatabaseLocation, limits: PoolLimits): Promise<boolean> {
  const db = openKysely(location, limits);
  try {
    return (await versionsOf(db)).length > 0;
  } finally {
    await db.destroy();
  }
}

/** A backup has the schema that the store had at that moment, which may be an older one. */
function writeSnapshot(db: Kysely<Tables>, file: string): Promise<void> {
  return readSnapshot(db, async (from) => {
    const version = (await versionsOf(from)).at(-1);
    await writeBackup(file, version, (to) => copyTables(from, to));
  });
}

/** A PostgreSQL database, or one that speaks its language. Several collectors may share it. */
export async function openPostgresEngine(
  location: DatabaseLocation,
  limits: PoolLimits,
  opening: Opening = "brought forward",
): Promise<Engine> {
  if (opening === "brought forward") await migratePostgres(location, limits);
  const db = openKysely(location, limits);
  if (opening === "as it stands") await expectKnown(db);
  return {
    db,
    isShared: true,
    createLocks: createPostgresLocks,
    backup: (file) => writeSnapshot(db, file),
    close: () => db.destroy(),
  };
}
