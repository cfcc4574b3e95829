import type { DatabaseSync } from "node:sqlite";
import type { Storage } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import { createSqliteEngine } from "./sqlite-engine.ts";

/** Storage over a SQLite database that is already open. */
export async function createSqliteStorage(database: DatabaseSync): Promise<Storage> {
  return createStorage(await attempt(() => createSqliteEngine(database)));
}
