import { backup, type DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Storage } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import { migrate } from "../migrations/migrate.ts";
import { ONLY_WRITER } from "../order-guard.ts";
import type { Tables } from "../tables/tables.ts";
import { NodeSqliteDialect, openSqlite } from "./sqlite-dialect.ts";

/** A copy in several steps starts again whenever another process writes, and under load never ends; so it takes one. */
const ALL_PAGES = 2_147_483_647;

/** Storage over a SQLite database that is already open. */
export async function createSqliteStorage(database: DatabaseSync): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  await attempt(() => migrate(db, "text"));
  return createStorage({
    db,
    isShared: false,
    createLocks: () => ONLY_WRITER,
    backup: async (file) => void (await backup(database, file, { rate: ALL_PAGES })),
    close: () => db.destroy(),
  });
}

/** @param path a file, or `:memory:` for a database that ends with the process. */
export async function openSqliteStorage(path: string): Promise<Storage> {
  return createSqliteStorage(await attempt(async () => openSqlite(path)));
}
