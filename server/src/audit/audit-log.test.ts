import { HOUR_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../access/roles.ts";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS } from "./audit-actions.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

/** Asks with a token of a role. */
async function as(role: Role, name: string = role) {
  const { token, tokenId } = await test.server.services.tokens.create(name, null, role);
  const headers = { authorization: `Bearer ${token}` };
  return {
    tokenId,
    get: async (url: string) => (await test.server.app.inject({ url, headers })).json(),
    status: async (url: string) => (await test.server.app.inject({ url, headers })).statusCode,
    post: async (url: string, payload: object = {}) =>
      (await test.server.app.inject({ method: "POST", url, headers, payload })).json(),
  };
}

interface Line {
  readonly id: string;
  readonly action: string;
  readonly who: { readonly name: string; readonly id: string | null };
  readonly laptop: { readonly id: string | null; readonly name: string } | null;
  readonly detail: Readonly<Record<string, string>>;
}

describe("the access log", () => {
  it("says who, what, when and whose data, of looks and of changes, newest first", async () => {
    const admin = await as("administrator", "ana");
    const laptop = await test.laptop({ serial: "SN-9" });
    test.clock.advance(HOUR_MS);
    await admin.get(`/v1/devices/${laptop.id}`);
    test.clock.advance(HOUR_MS);
    await admin.post("/v1/secrets", { note: "spring laptops" });

    const { entries } = await admin.get("/v1/audit?limit=3");

    expect(entries.map((one: Line) => [one.action, one.who.name])).toEqual([
      ["secret_created", "ana"],
      ["device_read", "ana"],
      ["secret_created", "clearseat"],
    ]);
    expect(entries[1]).toMatchObject({ says: "opened a laptop", laptop: { id: laptop.id, name: "SN-9" } });
  });

  it("tells two people of one name apart", async () => {
    const [one, other] = [await as("administrator", "ana"), await as("analyst", "ana")];
    const laptop = await test.laptop();
    await one.get(`/v1/devices/${laptop.id}`);
    await other.get(`/v1/devices/${laptop.id}`);

    const { entries } = await one.get("/v1/audit?action=device_read");
    const { entries: ofOne } = await one.get(`/v1/audit?action=device_read&actor=${one.tokenId}`);

    expect(entries.map((line: Line) => line.who)).toEqual([
      { name: "ana", id: other.tokenId },
      { name: "ana", id: one.tokenId },
    ]);
    expect(ofOne).toHaveLength(1);
  });

  it("is read page by page, each entry once, whatever stands at one instant", async () => {
    const admin = await as("administrator");
    for (let count = 0; count < 5; count += 1) {
      const laptop = await test.laptop();
      await admin.get(`/v1/devices/${laptop.id}`);
    }
    const { entries: all } = await admin.get("/v1/audit?limit=200");
    const paged: Line[] = [];
    let cursor = "";
    do {
      const page = await admin.get(`/v1/audit?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      paged.push(...page.entries);
      cursor = page.nextCursor ?? "";
    } while (cursor !== "");

    // The first look at the log is an entry of its own and came after `all` was read.
    expect(paged.filter((line) => line.action !== "audit_read")).toEqual(
      all.filter((line: Line) => line.action !== "audit_read"),
    );
    expect(new Set(paged.map((line) => line.id)).size).toBe(paged.length);
  });

  it("shows the privacy officer people who looked, and no laptop", async () => {
    const admin = await as("administrator", "ana");
    const laptop = await test.laptop({ serial: "SN-9" });
    await laptop.report([kvmAttached()]);
    await admin.get(`/v1/devices/${laptop.id}`);
    await admin.post("/v1/secrets", { serial: "SN-77" });
    const officer = await as("privacy_officer");

    const page = await officer.get("/v1/audit?limit=200");
    const ofLaptop = page.entries.find((line: Line) => line.action === "device_read");

    expect(ofLaptop).toMatchObject({ who: { name: "ana", id: admin.tokenId }, laptop: { id: null } });
    expect(ofLaptop.laptop.name).toMatch(/^laptop [0-9a-f]{12}$/u);
    expect(JSON.stringify(page.entries)).not.toContain("SN-");
    expect(JSON.stringify(page.entries)).not.toContain(laptop.id);
    expect(await officer.status(`/v1/audit?device=${laptop.id}`)).toBe(403);
  });

  it("names no laptop to the privacy officer in the ids of entries either, by which pages follow each other", async () => {
    const admin = await as("administrator", "ana");
    const laptop = await test.laptop();
    for (let looks = 0; looks < 3; looks += 1) await admin.get(`/v1/devices/${laptop.id}`);
    const officer = await as("privacy_officer");

    const all = (await officer.get("/v1/audit?action=device_read")).entries;
    const paged: Line[] = [];
    let cursor = "";
    do {
      const page = await officer.get(`/v1/audit?action=device_read&limit=1${cursor}`);
      paged.push(...page.entries);
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");

    const decoded = all.map(({ id }: Line) => Buffer.from(id, "base64url").toString("utf8")).join(" ");
    expect(decoded).not.toContain(laptop.id);
    expect(paged).toEqual(all);
    expect(paged).toHaveLength(3);
    const known = Buffer.from(`${test.clock.now()}:1:${laptop.id}`, "utf8").toString("base64url");
    expect(await officer.status(`/v1/audit?cursor=${known}`)).toBe(400);
  });

  it("names its own reading once an hour, and refuses a cursor that is not ours", async () => {
    const admin = await as("administrator");
    await admin.get("/v1/audit");
    await admin.get("/v1/audit");

    expect((await admin.get("/v1/audit?action=audit_read")).entries).toHaveLength(1);
    expect(await admin.status("/v1/audit?cursor=x")).toBe(400);
  });

  it("is found out when an operation was changed", async () => {
    const admin = await as("administrator");
    await admin.post("/v1/secrets");
    await admin.post("/v1/secrets");
    const verify = async () => (await admin.get("/v1/audit/verification")).operations.firstFault;
    expect(await verify()).toBeNull();

    await test.sql("update operation set actor = 'nobody' where position = 2");
    expect(await verify()).toBe(2);
  });

  it("is found out when an entry of a laptop was changed", async () => {
    const admin = await as("administrator");
    const laptop = await test.laptop();
    await admin.get(`/v1/devices/${laptop.id}`);
    await test.sql("update audit_entry set actor_id = 'ot_other'");

    expect((await admin.get("/v1/audit/verification")).laptops).toEqual({
      checked: 1,
      broken: [laptop.id],
      brokenCount: 1,
    });
  });

  it("has words for every action, which are told once", async () => {
    const admin = await as("administrator");
    const { actions } = await admin.get("/v1/audit/actions");

    expect(actions.map((one: { action: string }) => one.action)).toEqual(AUDIT_ACTION_NAMES);
    const words = Object.values(AUDIT_ACTIONS).map(({ says }) => says);
    expect(words.filter((says, index) => words.indexOf(says) !== index)).toEqual([]);
  });
});
