import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createVerifier } from "@clearseat/proof";
import { ManualClock, toMillis } from "@clearseat/shared";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../cli/run-cli.ts";
import { STORE_FILE } from "../../open-data.ts";
import { type KeptLaptop, wakeLaptop } from "../../testing/kept-laptop.ts";
import { kvmAttached, SAMPLE_AT } from "../../testing/sample-statements.ts";
import { makeEmptyDatabase } from "../../testing/test-databases.ts";
import { startTestServer } from "../../testing/test-server.ts";
import { TEST_STORE } from "../../testing/test-store.ts";
import { verifyStore } from "../../verification/verify-store.ts";
import { openKysely, POSTGRES_TEXT } from "../postgres/postgres-engine.ts";
import { DEFAULT_LIMITS } from "../postgres/postgres-pool.ts";
import { NodeSqliteDialect, openSqlite } from "../sqlite/sqlite-dialect.ts";
import type { Tables } from "../tables/tables.ts";
import { migrate, SCHEMA_VERSIONS, versionsOf } from "./migrate.ts";

/** A store as a version left it, written down by tools/store-fixture; the keys in it are made up and open nothing. */
interface Fixture {
  readonly version: string;
  readonly nowMs: number;
  readonly keys: { readonly collector: unknown; readonly company: unknown };
  readonly laptops: readonly KeptLaptop[];
  readonly schema: readonly string[];
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

function readFixture(version: string): Fixture {
  const file = path.join(import.meta.dirname, "fixtures", `${version}.json`);
  return JSON.parse(fs.readFileSync(file, "utf8")) as Fixture;
}

type Place = Parameters<typeof startTestServer>[0] & { readonly dataDir: string };

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-migrations-"));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function openTables(database: Place["database"]): Kysely<Tables> {
  return database === undefined
    ? new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(path.join(folder, STORE_FILE))) })
    : openKysely(database, DEFAULT_LIMITS);
}

/** Versions, schema and rows of the store. */
async function everythingIn({ database }: Place, fixture: Fixture): Promise<readonly unknown[]> {
  const db = openTables(database);
  const rows: (readonly string[])[] = [];
  for (const table of Object.keys(fixture.tables)) rows.push(await rowsOf(db, table, fixture));
  const everything = [await versionsOf(db), await schemaOf(db), rows];
  await db.destroy();
  return everything;
}

async function runOn({ database }: Place, ...words: readonly string[]) {
  let said = "";
  const code = await runCli([...words, "--data", folder], {
    out: (text) => void (said += text),
    err: (text) => void (said += text),
    untilStopped: () => Promise.resolve(),
    clock: new ManualClock(toMillis(SAMPLE_AT)),
    environment: { DATABASE_URL: database?.connectionString },
  });
  return { code, said };
}

/** An empty store of the kind that this run is about, brought to a version. */
async function withStoreAt(version: string, work: (db: Kysely<Tables>) => Promise<void>): Promise<Place> {
  const database = TEST_STORE === "postgres" ? await makeEmptyDatabase() : undefined;
  const db = openTables(database);
  await migrate(db, database === undefined ? "text" : POSTGRES_TEXT, version);
  await work(db);
  await db.destroy();
  return { dataDir: folder, ...(database === undefined ? {} : { database }) };
}

async function insertAll(db: Kysely<Tables>, { tables }: Fixture): Promise<void> {
  for (const [name, rows] of Object.entries(tables))
    for (const row of rows)
      await db
        .insertInto(name as keyof Tables)
        .values(row)
        .execute();
}

function writeKeys({ keys }: Fixture): void {
  fs.writeFileSync(path.join(folder, "collector-key.json"), JSON.stringify(keys.collector));
  fs.writeFileSync(path.join(folder, "company-key.json"), JSON.stringify(keys.company));
}

const SQLITE_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'kysely_%' ORDER BY rowid";
const POSTGRES_SCHEMA = `
  SELECT concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default) AS sql
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;

async function schemaOf(db: Kysely<Tables>): Promise<readonly unknown[]> {
  const query = TEST_STORE === "postgres" ? POSTGRES_SCHEMA : SQLITE_SCHEMA;
  return (await sql.raw<{ sql: string }>(query).execute(db)).rows.map((row) => row.sql);
}

/** Rows with the columns that the fixture's version had. */
async function rowsOf(db: Kysely<Tables>, table: string, fixture: Fixture): Promise<readonly string[]> {
  const columns = Object.keys(fixture.tables[table]?.[0] ?? {});
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}`.execute(db);
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted((a, b) => (a < b ? -1 : 1));
}

function keptRows(table: string, { tables }: Fixture): readonly string[] {
  return (tables[table] ?? []).map((row) => JSON.stringify(Object.values(row))).toSorted((a, b) => (a < b ? -1 : 1));
}

describe("the fixtures", () => {
  it("are there for every version, each with something in every table", () => {
    const versions = fs.readdirSync(path.join(import.meta.dirname, "fixtures")).map((name) => path.parse(name).name);

    expect(versions.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(SCHEMA_VERSIONS);
    for (const version of versions)
      for (const [table, rows] of Object.entries(readFixture(version).tables))
        expect(rows.length, `${version} ${table}`).toBeGreaterThan(0);
  });
});

describe.each(SCHEMA_VERSIONS)("a store of version %s", (version) => {
  const fixture = readFixture(version);

  it.runIf(TEST_STORE === "sqlite")("has the schema that the version was released with", async () => {
    let schema: readonly unknown[] = [];
    await withStoreAt(version, async (db) => void (schema = await schemaOf(db)));

    expect(schema).toEqual(fixture.schema);
  });

  it("gets the schema of a new store and keeps every row", async () => {
    let fresh: readonly unknown[] = [];
    await withStoreAt(SCHEMA_VERSIONS.at(-1) ?? "", async (db) => void (fresh = await schemaOf(db)));
    fs.rmSync(path.join(folder, STORE_FILE), { force: true });
    const tables = Object.keys(fixture.tables);
    const kept: Record<string, readonly string[]> = {};
    let migrated: readonly unknown[] = [];

    await withStoreAt(version, async (db) => {
      await insertAll(db, fixture);
      await migrate(db, TEST_STORE === "postgres" ? POSTGRES_TEXT : "text");
      migrated = await schemaOf(db);
      for (const table of tables) kept[table] = await rowsOf(db, table, fixture);
    });

    expect(migrated).toEqual(fresh);
    expect(kept).toEqual(Object.fromEntries(tables.map((table) => [table, keptRows(table, fixture)])));
  });

  it("is backed up as it stands, with no key near, and the backup is proved with this version", async () => {
    const place = await withStoreAt(version, (db) => insertAll(db, fixture));
    const before = await everythingIn(place, fixture);
    const file = path.join(folder, "copy.backup");

    const made = await runOn(place, "backup", file);
    const keys = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
    const after = await everythingIn(place, fixture);
    // The oldest did not say whose they are; then the key has to.
    writeKeys(fixture);
    const proved = await runOn(place, "verify", "--backup", file);

    expect(made).toEqual({ code: 0, said: `${file}\n` });
    expect([after, keys]).toEqual([before, []]);
    expect([proved.code, proved.said]).toEqual([0, expect.stringContaining(", 0 broken")]);
  });

  it("is left as it stands by verify, which proves it or says why it cannot", async () => {
    const place = await withStoreAt(version, (db) => insertAll(db, fixture));
    const before = await everythingIn(place, fixture);
    const bytes = () => (place.database === undefined ? fs.readFileSync(path.join(folder, STORE_FILE)) : null);
    const bytesBefore = bytes();

    const alone = await runOn(place, "verify");
    const bytesAfter = bytes();
    const after = await everythingIn(place, fixture);

    const isNewest = version === SCHEMA_VERSIONS.at(-1);
    expect([alone.code, alone.said]).toEqual([
      isNewest ? 0 : 2,
      expect.stringMatching(isNewest ? /, 0 broken/u : /^\S+: .*\(store\): was written by an older version/u),
    ]);
    expect([bytesAfter, after]).toEqual([bytesBefore, before]);
    expect(fs.existsSync(path.join(folder, "collector-key.json"))).toBe(false);
  });

  it("is proved by this version, answers, and its laptops go on reporting", async () => {
    const place = await withStoreAt(version, (db) => insertAll(db, fixture));
    writeKeys(fixture);
    const test = await startTestServer(place);
    test.clock.set(fixture.nowMs);
    const verdicts = async () => {
      const { storage, collector } = test.server;
      const all = await Array.fromAsync(verifyStore(storage.store, createVerifier(collector.publicJwk)));
      return all.map((one) => one.verdict);
    };
    const before = await verdicts();

    const answers: number[] = [];
    for (const kept of fixture.laptops)
      answers.push((await wakeLaptop(test.server, kept).report([kvmAttached("usb-after")])).status);
    await test.server.services.jobs.runDue();

    expect(answers).toEqual(fixture.laptops.map(() => 200));
    expect(before.filter((verdict) => verdict === "erased")).toHaveLength(1);
    expect([before, await verdicts()].flat()).not.toContain("broken");
    const { token } = await test.server.services.tokens.create("test", null);
    const headers = { authorization: `Bearer ${token}` };
    expect((await test.server.app.inject({ url: "/v1/alerts", headers })).json().alerts.length).toBeGreaterThan(2);
    expect((await test.server.app.inject({ url: "/v1/devices", headers })).statusCode).toBe(200);
  });
});

describe("a store of a newer version", () => {
  it("is refused in a sentence and left as it is", async () => {
    const place = await withStoreAt(SCHEMA_VERSIONS.at(-1) ?? "", async (db) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
    });

    await expect(startTestServer(place)).rejects.toThrow(
      /\(store\): was written by a newer version of Clearseat \(schema 9999-later; .*\); update this one/u,
    );
  });
});
