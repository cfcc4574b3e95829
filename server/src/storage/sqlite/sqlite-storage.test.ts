import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createVerifier } from "@clearseat/proof";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kvmAttached } from "../../testing/sample-statements.ts";
import { startTestServer } from "../../testing/test-server.ts";
import { verifyStore } from "../../verification/verify-store.ts";
import { openSqlite } from "./sqlite-dialect.ts";
import { createSqliteStorage } from "./sqlite-storage.ts";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-storage-"));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("the data folder", () => {
  it("leaves keys that only their owner can read, and none of them in the database", async () => {
    const { server } = await startTestServer({ dataDir: folder });
    await server.close();

    const mode = (name: string) => (fs.statSync(path.join(folder, name)).mode & 0o777).toString(8);
    const companyKey = JSON.parse(fs.readFileSync(path.join(folder, "company-key.json"), "utf8")).key;

    expect([mode("collector-key.json"), mode("company-key.json"), mode("clearseat.sqlite")]).toEqual([
      "600",
      "600",
      "600",
    ]);
    expect(fs.readFileSync(path.join(folder, "clearseat.sqlite")).includes(companyKey)).toBe(false);
  });

  it("lets nobody but the owner read any file, also in a folder that others may enter", async () => {
    const shared = path.join(folder, "shared");
    fs.mkdirSync(shared, { mode: 0o755 });
    const { server } = await startTestServer({ dataDir: shared });
    const modes = fs.readdirSync(shared).map((name) => [name, fs.statSync(path.join(shared, name)).mode & 0o777]);
    await server.close();

    expect(modes).toEqual(
      [
        "clearseat.sqlite",
        "clearseat.sqlite-shm",
        "clearseat.sqlite-wal",
        "collector-key.json",
        "company-key.json",
      ].map((name) => [name, 0o600]),
    );
  });
});

describe("a store that cannot store", () => {
  it("acknowledges nothing, says so on /readyz, and goes on once there is room", async () => {
    const database = openSqlite(path.join(folder, "small.sqlite"));
    const test = await startTestServer({ storage: await createSqliteStorage(database) });
    const laptop = await test.laptop();
    const body = laptop.seal([kvmAttached("usb-1", "x".repeat(100))]);
    const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages}`);
    // Fills the free pages, so that the next row needs a new one.
    let refused = await laptop.send(body);
    for (let index = 0; refused.status === 200 && index < 200; index += 1)
      refused = await laptop.send(laptop.seal([kvmAttached(`usb-${index}`, "y".repeat(200))]));
    const ready = await test.server.app.inject("/readyz");
    const alive = await test.server.app.inject("/healthz");
    database.exec("PRAGMA max_page_count = 100000");
    test.clock.advance(2_000);

    expect([refused.status, refused.body.code, refused.body.receipt]).toEqual([503, "storage_unavailable", undefined]);
    expect([ready.statusCode, alive.statusCode]).toEqual([503, 200]);
    expect((await test.server.app.inject("/readyz")).statusCode).toBe(200);
    const [verdict] = await Array.fromAsync(
      verifyStore(test.server.storage.store, createVerifier(test.server.collector.publicJwk)),
    );
    expect(verdict?.verdict).toBe("intact");
  });

  it("that is read-only acknowledges nothing either", async () => {
    const database = openSqlite(":memory:");
    const test = await startTestServer({ storage: await createSqliteStorage(database) });
    const laptop = await test.laptop();
    database.exec("PRAGMA query_only = 1");

    const answer = await laptop.report();

    expect([answer.status, answer.body.code]).toEqual([503, "storage_unavailable"]);
    expect((await test.server.app.inject("/readyz")).json().code).toBe("storage_unavailable");
    expect((await test.server.app.inject(`/v1/devices/${laptop.id}`)).statusCode).toBe(503);
  });
});
