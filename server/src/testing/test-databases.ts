import { Client } from "pg";
import { afterAll } from "vitest";
import { type DatabaseLocation, parseDatabaseUrl } from "../storage/postgres/database-url.ts";
import { openPostgresStorage } from "../storage/postgres/postgres-storage.ts";
import type { Storage } from "../store.ts";
import { startPostgres, type TestPostgres } from "./start-postgres.ts";

/** An empty PostgreSQL database with the newest schema, for one test. */
export interface TestDatabase {
  readonly location: DatabaseLocation;
  /** Stays open from test to test; to close it does nothing. */
  readonly storage: Storage;
  sql(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  /** Empties it for the next test. */
  giveBack(): Promise<void>;
}

let server: Promise<TestPostgres> | null = null;
let made = 0;
const free: TestDatabase[] = [];
const closing: (() => Promise<void>)[] = [];

/** One server for all tests of a file, started when the first of them wants it. */
export function testPostgres(): Promise<TestPostgres> {
  server ??= startPostgres();
  return server;
}

afterAll(async () => {
  for (const close of closing.splice(0)) await close();
  await (await server)?.stop();
  server = null;
  free.length = 0;
});

/** A new database without anything in it. */
export async function makeEmptyDatabase(): Promise<DatabaseLocation> {
  const postgres = await testPostgres();
  const name = `test_${(made += 1)}`;
  await postgres.run("postgres", `CREATE DATABASE ${name}`);
  return parseDatabaseUrl(postgres.urlOf(name), "test");
}

/** What the migrations wrote stays, as in a new database. */
const TABLES = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely_%' AND tablename <> 'named_lock'`;

async function makeDatabase(): Promise<TestDatabase> {
  const location = await makeEmptyDatabase();
  const storage = await openPostgresStorage(location);
  const client = new Client({ connectionString: location.connectionString });
  await client.connect();
  closing.push(
    () => storage.close(),
    () => client.end(),
  );
  const { rows } = await client.query<{ tablename: string }>(TABLES);
  const emptyAll = rows.map(({ tablename }) => `DELETE FROM ${tablename}`).join("; ");
  const database: TestDatabase = {
    location,
    storage: { ...storage, close: async () => undefined },
    async sql(...statements) {
      let last: readonly Record<string, unknown>[] = [];
      for (const statement of statements) ({ rows: last } = await client.query<Record<string, unknown>>(statement));
      return last;
    },
    async giveBack() {
      await client.query(emptyAll);
      free.push(database);
    },
  };
  return database;
}

/** Making a database costs far more than emptying one, so those that earlier tests gave back come first. */
export async function takeTestDatabase(): Promise<TestDatabase> {
  return free.pop() ?? makeDatabase();
}
