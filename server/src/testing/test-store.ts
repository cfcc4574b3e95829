import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type DataLocation, IN_MEMORY, STORE_FILE } from "../open-data.ts";
import { openSqlite } from "../storage/sqlite/sqlite-dialect.ts";
import { createSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { type TestDatabase, takeTestDatabase } from "./test-databases.ts";

/** The store that this run of the suite is about; vitest.config.ts runs the suite once for each. */
export const TEST_STORE = process.env["CLEARSEAT_TEST_STORE"] === "postgres" ? "postgres" : "sqlite";

/** Where a test's server keeps its data. */
export interface TestStore {
  readonly options: Pick<DataLocation, "storage" | "database">;
  /** SQL behind the server's back; returns the rows of the last statement. */
  sql(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]>;
}

function runSqlite(database: DatabaseSync, statements: readonly string[]): readonly Record<string, unknown>[] {
  return statements.map((statement) => database.prepare(statement).all()).at(-1) ?? [];
}

async function openSqliteMemory(): Promise<TestStore> {
  const database = openSqlite(IN_MEMORY);
  const storage = await createSqliteStorage(database);
  return { options: { storage }, sql: async (...statements) => runSqlite(database, statements) };
}

function openSqliteFile(dataDir: string): TestStore {
  return {
    options: {},
    async sql(...statements) {
      using database = new DatabaseSync(path.join(dataDir, STORE_FILE));
      return runSqlite(database, statements);
    },
  };
}

/** A server that a test starts again on the same data folder finds its database again. */
const databaseOf = new Map<string, TestDatabase>();
const taken: TestDatabase[] = [];

async function openTestDatabase(dataDir: string): Promise<TestStore> {
  const database = databaseOf.get(dataDir) ?? (await takeTestDatabase());
  if (!taken.includes(database)) taken.push(database);
  if (dataDir !== IN_MEMORY) databaseOf.set(dataDir, database);
  // A restart opens the database again; other tests save that time.
  const options = dataDir === IN_MEMORY ? { storage: database.storage } : { database: database.location };
  return { options, sql: database.sql };
}

/** The store of a test's server: in memory or in the folder for SQLite, a database of its own for PostgreSQL. */
export function openTestStore(dataDir: string): Promise<TestStore> | TestStore {
  if (TEST_STORE === "postgres") return openTestDatabase(dataDir);
  return dataDir === IN_MEMORY ? openSqliteMemory() : openSqliteFile(dataDir);
}

/** For the end of a test, once its servers are closed. */
export async function giveBackTestStores(): Promise<void> {
  databaseOf.clear();
  for (const database of taken.splice(0)) await database.giveBack();
}
