import { createVerifier } from "@clearseat/proof";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kvmAttached, remoteTool } from "../../testing/sample-statements.ts";
import { startPostgres, TEST_PASSWORD, type TestPostgres } from "../../testing/start-postgres.ts";
import { makeEmptyDatabase, testPostgres } from "../../testing/test-databases.ts";
import { startTestServer, type TestServer } from "../../testing/test-server.ts";
import { verifyStore } from "../../verification/verify-store.ts";
import { type DatabaseLocation, parseDatabaseUrl } from "./database-url.ts";
import { DEFAULT_LIMITS, openPool } from "./postgres-pool.ts";
import { openPostgresStorage } from "./postgres-storage.ts";

async function startOn(location: DatabaseLocation): Promise<TestServer> {
  const storage = await openPostgresStorage(location, { ...DEFAULT_LIMITS, connectMs: 2_000 });
  return startTestServer({ storage });
}

async function verdictOf({ server }: TestServer): Promise<string | undefined> {
  const verdicts = await Array.fromAsync(verifyStore(server.storage.store, createVerifier(server.collector.publicJwk)));
  return verdicts[0]?.verdict;
}

describe("a database that goes away and comes back", () => {
  let postgres: TestPostgres;

  beforeEach(async () => {
    postgres = await startPostgres();
    await postgres.run("postgres", "CREATE DATABASE clearseat");
  });

  afterEach(() => postgres.stop());

  it("costs no acknowledged report, is told to everybody, and needs no restart of the collector", async () => {
    const test = await startOn(parseDatabaseUrl(postgres.urlOf("clearseat"), "test"));
    const laptop = await test.laptop();
    const before = await laptop.report([kvmAttached()]);

    await postgres.crash();
    const body = laptop.seal([remoteTool()]);
    const refused = await laptop.send(body);
    const ready = await test.server.app.inject("/readyz");
    const alive = await test.server.app.inject("/healthz");
    const read = await test.server.app.inject(`/v1/devices/${laptop.id}`);
    await postgres.start();
    test.clock.advance(2_000);
    const accepted = await laptop.send(body);

    expect([refused.status, refused.body.code, refused.headers["retry-after"]]).toEqual([
      503,
      "storage_unavailable",
      "5",
    ]);
    expect([ready.statusCode, alive.statusCode, read.statusCode]).toEqual([503, 200, 503]);
    expect(`${JSON.stringify(refused)}${ready.body}${read.body}`).not.toContain(TEST_PASSWORD);
    expect([before.status, accepted.status]).toEqual([200, 200]);
    expect((await test.server.app.inject("/readyz")).statusCode).toBe(200);
    expect(await verdictOf(test)).toBe("intact");
  });

  it("at the start is named in a sentence without the password", async () => {
    const location = parseDatabaseUrl(postgres.urlOf("clearseat"), "test");
    await postgres.crash();

    const failure: unknown = await openPostgresStorage(location).catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: "storage_unavailable", cause: { message: /ECONNREFUSED/u } });
    expect(JSON.stringify(failure)).not.toContain(TEST_PASSWORD);
  });
});

describe("a database that may only be read", () => {
  it("acknowledges nothing and says so on /readyz", async () => {
    const location = await makeEmptyDatabase();
    const test = await startOn(location);
    const laptop = await test.laptop();
    const name = new URL(location.label).pathname.slice(1);
    // Connections that are open keep what they had, so they are ended as an administrator would.
    await (await testPostgres()).run(
      "postgres",
      `ALTER DATABASE ${name} SET default_transaction_read_only = on`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );

    const answers = [await laptop.report(), await laptop.report()];

    expect(answers.map((answer) => [answer.status, answer.body.code])).toContainEqual([503, "storage_unavailable"]);
    expect((await test.server.app.inject("/readyz")).json().code).toBe("storage_unavailable");
  });
});

describe("collectors that start together on an empty database", () => {
  it("make its schema once", async () => {
    const location = await makeEmptyDatabase();

    const storages = await Promise.all(Array.from({ length: 4 }, () => openPostgresStorage(location)));

    const known = await Promise.all(storages.map((storage) => storage.store.devices.countByStatus()));
    await Promise.all(storages.map((storage) => storage.close()));
    expect(known).toEqual(storages.map(() => new Map()));
  });
});

describe("a transaction that meets the same row whenever it runs", () => {
  it("ends as a store that cannot be used now, which whoever asked tries again", async () => {
    const { server } = await startOn(await makeEmptyDatabase());
    const secret = {
      secretId: "es_1",
      secretHash: "x",
      serial: null,
      maxUses: 1,
      used: 0,
      createdAtMs: 0,
      expiresAtMs: null,
      note: null,
      createdBy: null,
      endedAtMs: null,
    };
    await server.storage.store.secrets.insert(secret);
    let runs = 0;

    const failure: unknown = await server.storage
      .transaction(async (store) => {
        runs += 1;
        await store.secrets.insert(secret);
      })
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: "storage_unavailable", cause: { code: "23505" } });
    expect(runs).toBe(10);
  });
});

describe("text that PostgreSQL cannot hold", () => {
  it("is kept readable, and the chains stay whole", async () => {
    const test = await startOn(await makeEmptyDatabase());
    const laptop = await test.laptop({ serial: "SN\u0000-1" });

    const answer = await laptop.report([kvmAttached("usb\u0000-1", "Pi\u0000KVM")]);

    expect(answer.status).toBe(200);
    expect((await test.server.app.inject(`/v1/devices/${laptop.id}`)).json().serial).toBe("SN\uFFFD-1");
    expect(await verdictOf(test)).toBe("intact");
  });
});

describe("the address of a database", () => {
  it.each([
    ["postgresql://ana:secret@db.example.com:6432/clearseat", "postgresql://db.example.com:6432/clearseat"],
    ["postgres://db.example.com/clearseat?sslmode=verify-full", "postgresql://db.example.com/clearseat"],
    ["postgresql://ana:secret@/clearseat?host=/var/run/postgresql", "postgresql:///var/run/postgresql/clearseat"],
  ])("%s is shown as %s", (text, label) => {
    expect(parseDatabaseUrl(`${text}\n`, "DATABASE_URL")).toEqual({ connectionString: text, label });
  });

  it.each([
    "postgresql://ana:12/s3cret@db.example.com/clearseat",
    "postgresql://ana:12#s3cret@db.example.com/clearseat",
    "postgresql://ana:12?s3cret@db.example.com/clearseat",
    "postgresql://ana:s3/cret@db.example.com/clearseat",
    "postgresql://ana:12/s3cret@/clearseat?host=/var/run/postgresql",
    "postgresql://ana:12#s3cret",
  ])("%s is refused with what to do about the password, and nothing of it is repeated", (text) => {
    const words =
      "DATABASE_URL: (input): must have each / # ? @ of user and password percent-encoded, as %2F %23 %3F %40";

    expect(() => parseDatabaseUrl(text, "DATABASE_URL")).toThrow(expect.objectContaining({ message: words }));
  });

  it.each([
    "postgresql://ana:12/s3cret",
    "postgresql://ana:12/s3cret?sslmode=require",
    "postgresql://s3cret:12",
    "postgres://ana:12?s3cret",
    "postgresql://:s3cret",
  ])("%s, without an @, is refused because nobody can tell its password from a port and a name", (text) => {
    const words =
      "DATABASE_URL: (input): must name its user before an @, as in postgresql://user:password@host:5432/clearseat; what stands there may be a password";

    expect(() => parseDatabaseUrl(text, "DATABASE_URL")).toThrow(expect.objectContaining({ message: words }));
  });

  it.each([
    ["postgresql://db.example.com:6432/clearseat?user=ana", "postgresql://db.example.com:6432/clearseat"],
    ["postgresql://[2001:db8::1]/clearseat", "postgresql://[2001:db8::1]/clearseat"],
    ["postgresql:///clearseat?host=/var/run/postgresql", "postgresql:///var/run/postgresql/clearseat"],
  ])("%s hides no password and is taken", (text, label) => {
    expect(parseDatabaseUrl(text, "DATABASE_URL").label).toBe(label);
  });

  it("takes a password whose separators are encoded, and shows nothing of it", () => {
    const { label } = parseDatabaseUrl("postgresql://ana:1%2F2%23%3F%40s3cret@db.example.com/clearseat", "test");

    expect(label).toBe("postgresql://db.example.com/clearseat");
  });

  it.each([
    ["", 35_000],
    ["?statement_timeout=60000", 65_000],
    ["?sslmode=disable&statement_timeout=1000", 6_000],
    ["?statement_timeout=0", undefined],
  ])("with %j an answer is waited for longer than the statement may take", async (query, waitMs) => {
    const pool = openPool(parseDatabaseUrl(`postgresql://db.example.com/clearseat${query}`, "test"), DEFAULT_LIMITS);

    expect((pool.options as { query_timeout?: number }).query_timeout).toBe(waitMs);
    await pool.end();
  });

  it.each(["", "mysql://ana:secret@db.example.com/clearseat", "postgresql://ana:secret@[db]/clearseat"])(
    "%s is refused without being repeated",
    (text) => {
      expect(() => parseDatabaseUrl(text, "DATABASE_URL")).toThrow(/^DATABASE_URL: \(input\): must be an address/u);
      expect(() => parseDatabaseUrl(text, "DATABASE_URL")).not.toThrow(/secret@/u);
    },
  );
});
