import { backup, type DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { settleBackup } from "../backup/backup-file.ts";
import type { Engine, Opening } from "../engine.ts";
import { expectKnown, migrate } from "../migrations/migrate.ts";
import { ONLY_WRITER } from "../order-guard.ts";
import type { Tables } from "../tables/tables.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";

/** A copy in several steps starts again whenever another process writes, and under load never ends; so it takes one. */
const ALL_PAGES = 2_147_483_647;

/** A SQLite database that is already open. */
export async function createSqliteEngine(
  database: DatabaseSync,
  opening: Opening = "brought forward",
): Promise<Engine> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  try {
    await (opening === "brought forward" ? migrate(db, "text") : expectKnown(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    isShared: false,
    createLocks: () => ONLY_WRITER,
    async backup(file) {
      // In its turn: a connection that is in the middle of a transaction cannot be copied.
      await db.connection().execute(() => backup(database, file, { rate: ALL_PAGES }));
      settleBackup(file);
    },
    close: () => db.destroy(),
  };
}
