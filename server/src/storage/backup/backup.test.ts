import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createVerifier } from "@clearseat/proof";
import { ManualClock, toMillis } from "@clearseat/shared";
import { sql } from "kysely";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../cli/run-cli.ts";
import { STORE_FILE } from "../../open-data.ts";
import type { OpenStore } from "../../store.ts";
import type { FakeLaptop } from "../../testing/fake-laptop.ts";
import { wakeLaptop } from "../../testing/kept-laptop.ts";
import { playSampleCompany } from "../../testing/sample-company.ts";
import { kvmAttached, SAMPLE_AT } from "../../testing/sample-statements.ts";
import { makeEmptyDatabase } from "../../testing/test-databases.ts";
import { startTestServer, type TestServer } from "../../testing/test-server.ts";
import { TEST_STORE } from "../../testing/test-store.ts";
import { verifyStore } from "../../verification/verify-store.ts";
import { openEngine, type StoreLocation } from "../open-storage.ts";
import { openBackup } from "./open-backup.ts";
import { COPIED_TABLES } from "./table-keys.ts";

let folder: string;
let test: TestServer;
let file: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-backup-"));
  file = path.join(folder, "copy.backup");
  test = await startTestServer({ dataDir: path.join(folder, "data") });
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Empty stores of every kind that this run can make; a run on PostgreSQL moves companies from one kind to the other. */
const TARGETS = TEST_STORE === "postgres" ? (["sqlite", "postgres"] as const) : (["sqlite"] as const);

async function emptyStore(kind: (typeof TARGETS)[number]): Promise<StoreLocation> {
  return kind === "postgres" ? makeEmptyDatabase() : path.join(folder, "restored.sqlite");
}

async function dump(location: StoreLocation): Promise<Record<string, readonly string[]>> {
  const { db, close } = await openEngine(location);
  const tables: Record<string, readonly string[]> = {};
  for (const { name } of COPIED_TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    tables[name] = rows.map((row) => JSON.stringify(row)).toSorted((a, b) => (a < b ? -1 : 1));
  }
  await close();
  return tables;
}

async function verdictsOf(store: OpenStore): Promise<readonly string[]> {
  const verdicts = await Array.fromAsync(verifyStore(store, createVerifier(test.server.collector.publicJwk)));
  return verdicts.map((one) => one.verdict);
}

function here(): StoreLocation {
  return test.location.database ?? path.join(folder, "data", STORE_FILE);
}

/** Until another connection waits for what this one holds. */
async function waitsForLock(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query("select 1 from pg_locks where not granted");
    if (rowCount !== null && rowCount > 0) return;
  }
}

describe("a backup", () => {
  it.each(TARGETS)("restored into an empty %s store is the same, row by row, and its laptops go on", async (kind) => {
    const laptops = await playSampleCompany(test);
    const before = await dump(here());

    await test.server.storage.backup(file);
    const backup = await openBackup(file);
    const target = await emptyStore(kind);
    await backup.restoreInto(target);
    const inBackup = await verdictsOf(backup.store);
    await backup.close();

    expect(await dump(target)).toEqual(before);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(inBackup).toEqual(await verdictsOf(test.server.storage.store));
    const dataDir = path.join(folder, "moved");
    fs.mkdirSync(dataDir);
    for (const name of ["collector-key.json", "company-key.json"])
      fs.copyFileSync(path.join(folder, "data", name), path.join(dataDir, name));
    if (typeof target === "string") fs.renameSync(target, path.join(dataDir, STORE_FILE));
    const moved = await startTestServer(
      typeof target === "string" ? { dataDir, database: undefined } : { dataDir, database: target },
    );
    for (const kept of laptops)
      expect((await wakeLaptop(moved.server, kept).report([kvmAttached("usb-after")])).status).toBe(200);
    expect(await verdictsOf(moved.server.storage.store)).not.toContain("broken");
  });

  it("taken while laptops report is of one moment: whole, and with everything acknowledged before it began", async () => {
    const laptops: FakeLaptop[] = [];
    for (let index = 0; index < 4; index += 1) laptops.push(await test.laptop());
    for (const laptop of laptops) await laptop.report([kvmAttached()]);
    const over = new AbortController();
    const load = laptops.map(async (laptop) => {
      for (let count = 0; !over.signal.aborted; count += 1) await laptop.report([kvmAttached(`usb-${count}`)]);
    });

    await test.server.storage.backup(file);
    over.abort();
    await Promise.all(load);

    const backup = await openBackup(file);
    const heads = await Promise.all(laptops.map(({ id }) => backup.store.reports.head(id)));
    expect(await verdictsOf(backup.store)).toEqual(laptops.map(() => "intact"));
    expect(heads.every((head) => (head?.sequence ?? 0) >= 1)).toBe(true);
    expect(laptops.every((laptop, index) => laptop.sequence >= (heads[index]?.sequence ?? 0))).toBe(true);
    await backup.close();
  });

  it("is one file that only its owner may read, and holds no key", async () => {
    await test.server.storage.backup(file);

    const companyKey = JSON.parse(fs.readFileSync(path.join(folder, "data", "company-key.json"), "utf8")).key as string;
    expect(fs.readdirSync(folder).toSorted()).toEqual(["copy.backup", "data"]);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(file).includes(companyKey)).toBe(false);
  });

  it("that cannot be written leaves no file, and one that is there is never replaced", async () => {
    fs.writeFileSync(file, "something else");

    await expect(test.server.storage.backup(file)).rejects.toThrow(`${file}: could not be made (EEXIST)`);
    await expect(test.server.storage.backup(path.join(folder, "none", "x.backup"))).rejects.toThrow(
      /x\.backup\.[\w-]+\.unfinished: could not be/u,
    );
    expect(fs.readFileSync(file, "utf8")).toBe("something else");
    expect(fs.readdirSync(folder).toSorted()).toEqual(["copy.backup", "data"]);
  });
});

describe("two backups at once to one name", () => {
  it("leave one whole backup there, and the other says that the name is taken", async () => {
    await (await test.laptop()).report([kvmAttached()]);
    const other = await startTestServer({ dataDir: path.join(folder, "data") });

    const ends = await Promise.allSettled([test.server.storage.backup(file), other.server.storage.backup(file)]);

    expect(ends.map((end) => end.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find((end) => end.status === "rejected")?.reason).toMatchObject({
      message: `${file}: could not be made (EEXIST)`,
    });
    const backup = await openBackup(file);
    expect(await verdictsOf(backup.store)).toEqual(["intact"]);
    await backup.close();
    expect(fs.readdirSync(folder).toSorted()).toEqual(["copy.backup", "data"]);
  });
});

/** SQL on the backup itself. */
function change(at: string, statement: string): void {
  using database = new DatabaseSync(at);
  database.exec(statement);
}

const EVERY_TABLE = COPIED_TABLES.map(({ name }) => `drop table "${name}";`)
  .toReversed()
  .join(" ");

/** Files that look like a backup, and what is said of each. */
const NEARLY: readonly (readonly [string, string, string])[] = [
  ["has no tables", `pragma foreign_keys = off; ${EVERY_TABLE}`, "is no backup of a Clearseat store ("],
  ["lacks one table", "drop table alert_event", "is no backup of a Clearseat store (alert_event."],
  ["lacks a column", "alter table job_run rename column name to other", "(job_run.name is missing)"],
  ["holds damaged JSON for its key", "update store_identity set collector_key = '{'", "store_identity is damaged"],
  ["holds something else for its key", "update store_identity set collector_key = '7'", "store_identity is damaged"],
  ["does not say whose it is", "delete from store_identity", "store_identity is empty"],
  ["is newer", "insert into kysely_migration values ('9999-later', '')", "was written by a newer version"],
];

describe("a restore", () => {
  it("into a store that holds anything changes nothing", async () => {
    await test.laptop();
    await test.server.storage.backup(file);
    const before = await dump(here());
    const backup = await openBackup(file);

    await expect(backup.restoreInto(here())).rejects.toThrow(/^\(store\): holds data already/u);
    await backup.close();
    expect(await dump(here())).toEqual(before);
  });

  it.runIf(TEST_STORE === "postgres")(
    "beside a collector that is just starting says that the store holds data",
    async () => {
      await test.server.storage.backup(file);
      const target = await makeEmptyDatabase();
      await (await openEngine(target)).close();
      const backup = await openBackup(file);
      const starting = new Client({ connectionString: target.connectionString });
      await starting.connect();
      await starting.query("begin; insert into store_identity values (1, '{}', 'x')");

      const restoring = backup.restoreInto(target).catch((error: unknown) => error);
      await waitsForLock(starting);
      await starting.query("commit");

      expect(await restoring).toMatchObject({
        message: "(store): holds data already; a backup is restored into an empty store only",
      });
      await starting.end();
      await backup.close();
    },
  );

  it.each([
    [
      "is no database",
      (at: string) => fs.writeFileSync(at, "not a database, but long enough to look at".repeat(50)),
      /is no backup of a Clearseat store/u,
    ],
    ["is cut short", (at: string) => fs.truncateSync(at, 60_000), /is no backup of a Clearseat store/u],
    ["is not there", (at: string) => fs.rmSync(at), /is not there/u],
  ])("of a file that %s is refused in a sentence", async (_name, damage, sentence) => {
    await test.server.storage.backup(file);
    damage(file);

    await expect(openBackup(file)).rejects.toThrow(sentence);
  });
});

describe("on the command line", () => {
  async function run(...words: readonly string[]) {
    let out = "";
    let err = "";
    const code = await runCli(words, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      untilStopped: () => Promise.resolve(),
      clock: new ManualClock(toMillis(SAMPLE_AT)),
      environment:
        test.location.database === undefined ? {} : { DATABASE_URL: test.location.database.connectionString },
    });
    return { code, out, err };
  }
  const data = (name: string) => ["--data", path.join(folder, name)];

  it.each(NEARLY)(
    "a file that %s is refused in one sentence that names it, and stays as it is",
    async (_name, statement, sentence) => {
      await test.server.storage.backup(file);
      change(file, statement);
      const before = fs.readFileSync(file);

      const ends = [
        await run("verify", "--backup", file, ...data("data")),
        await run("restore", file, ...data("data")),
      ];

      for (const { code, err } of ends) {
        expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
        expect(err.startsWith(`${file}: `)).toBe(true);
        expect(err.trimEnd()).not.toContain("\n");
      }
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    },
  );

  it("backup, verify of the backup alone, restore with the keys, and the verdict at the end", async () => {
    await playSampleCompany(test);
    const made = await run("backup", file, ...data("data"));
    const alone = await run("verify", "--backup", file, ...data("nowhere"), "--json");
    const full = await run("restore", file, ...data("data"));

    expect([made.code, alone.code]).toEqual([0, 0]);
    expect(JSON.parse(alone.out)).toMatchObject({ collectorId: test.server.collector.id, broken: 0 });
    expect([full.code, full.err]).toEqual([
      2,
      expect.stringMatching(/^(--data: the store in|DATABASE_URL: the database) \S+: \(store\): holds data already/u),
    ]);
  });

  it("verify finds out that the log of operations was changed", async () => {
    await playSampleCompany(test);
    await test.sql("update operation set actor = 'nobody' where position = 1");
    await run("backup", file, ...data("data"));

    const { code, out } = await run("verify", "--backup", file, ...data("nowhere"));

    expect(code).toBe(1);
    expect(out).toContain("log of operations: broken, entry 1 does not follow from the one before");
  });

  it.runIf(TEST_STORE === "sqlite")("restore wants the right keys first", async () => {
    await (await test.laptop()).report([kvmAttached()]);
    await run("backup", file, ...data("data"));
    const without = await run("restore", file, ...data("new"));
    const other = await startTestServer({ dataDir: path.join(folder, "other") });
    await other.server.close();
    fs.rmSync(path.join(folder, "other", STORE_FILE));
    const wrong = await run("restore", file, ...data("other"));
    fs.mkdirSync(path.join(folder, "new"));
    for (const name of ["collector-key.json", "company-key.json"])
      fs.copyFileSync(path.join(folder, "data", name), path.join(folder, "new", name));
    const right = await run("restore", file, ...data("new"));

    expect([without.code, without.err]).toEqual([2, expect.stringContaining("collector-key.json: (file): is missing")]);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining(
        `${path.join(folder, "other", "collector-key.json")}: (file): is not the key that the store was made with`,
      ),
    ]);
    expect([right.code, right.out]).toEqual([0, expect.stringContaining("1 devices, 0 broken")]);
  });
});
