import { Kysely, PostgresDialect, sql } from "kysely";
import type { Storage } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Tables } from "../tables/tables.ts";
import type { DatabaseLocation } from "./database-url.ts";
import { createPostgresLocks } from "./postgres-locks.ts";
import { DEFAULT_LIMITS, openPool, type PoolLimits } from "./postgres-pool.ts";

/** Lists go on where they ended by comparing ids, in the database and outside, so both must order them byte by byte. */
const TEXT = sql`text collate "C"`;

function openKysely(location: DatabaseLocation, limits: PoolLimits): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(location, limits) }) });
}

/** Over connections of its own: a migration may take longer than any statement of a running collector. */
async function migratePostgres(location: DatabaseLocation, limits: PoolLimits): Promise<void> {
  const db = openKysely(location, { ...limits, statementMs: 0, lockMs: 0 });
  try {
    await migrate(db, TEXT);
  } finally {
    await db.destroy();
  }
}

/** Storage on a PostgreSQL database, or one that speaks its language. Several collectors may share it. */
export async function openPostgresStorage(
  location: DatabaseLocation,
  limits: PoolLimits = DEFAULT_LIMITS,
): Promise<Storage> {
  await attempt(() => migratePostgres(location, limits));
  const db = openKysely(location, limits);
  return createStorage({
    db,
    isShared: true,
    createLocks: createPostgresLocks,
    backup: async () => {
      throw new Error("not yet");
    },
    close: () => db.destroy(),
  });
}
