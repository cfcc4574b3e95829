import type { ListedAlert } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { CreatedToken } from "../enrollment/token-service.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let tokens: Map<string, CreatedToken>;

beforeEach(async () => {
  test = await startTestServer();
  tokens = new Map();
});

async function tokenOf(name: string): Promise<CreatedToken> {
  const token = tokens.get(name) ?? (await test.server.services.tokens.create(name, null, "analyst"));
  tokens.set(name, token);
  return token;
}

async function get(url: string, operator?: string) {
  const headers = operator === undefined ? {} : { authorization: `Bearer ${(await tokenOf(operator)).token}` };
  const answer = await test.server.app.inject({ url, headers });
  return { status: answer.statusCode, body: answer.json() };
}

async function list(query: string, operator?: string): Promise<readonly ListedAlert[]> {
  return (await get(`/v1/alerts?${query}`, operator)).body.alerts;
}

async function titles(query: string): Promise<readonly string[]> {
  return (await list(query)).map(({ laptops }) => laptops[0]?.serial ?? "");
}

/** One laptop an alert, a minute apart: high, medium, high. */
async function raiseThree(): Promise<readonly FakeLaptop[]> {
  const laptops: FakeLaptop[] = [];
  for (const statement of [kvmAttached(), remoteTool("teamviewer"), kvmAttached()]) {
    const laptop = await test.laptop();
    await laptop.report([statement, remoteTool()]);
    test.clock.advance(60_000);
    laptops.push(laptop);
  }
  return laptops;
}

describe("the order of the queue", () => {
  it.each([
    ["newest", ["SN-3", "SN-2", "SN-1"]],
    ["oldest", ["SN-1", "SN-2", "SN-3"]],
    ["severity", ["SN-3", "SN-1", "SN-2"]],
    ["changed", ["SN-1", "SN-3", "SN-2"]],
  ])("is %s, page by page and from the middle", async (order, expected) => {
    await raiseThree();
    const [first] = (await list("order=oldest")).map(({ id }) => id);
    await test.server.services.alerts.act(first ?? "", { action: "comment", reason: "looked" }, { name: "bob" });

    const paged: string[] = [];
    let cursor = "";
    do {
      const { body } = await get(`/v1/alerts?order=${order}&limit=1${cursor}`);
      paged.push(body.alerts[0].laptops[0].serial);
      cursor = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
    } while (cursor !== "");

    expect(paged).toEqual(expected);
    expect(await titles(`order=${order}&skip=1&limit=1`)).toEqual([expected[1]]);
  });
});

describe("a filter of the queue", () => {
  it("takes several states and dispositions, and counts what it shows", async () => {
    await raiseThree();
    const ids = (await list("order=oldest")).map(({ id }) => id);
    const act = (index: number, request: object) =>
      test.server.services.alerts.act(ids[index] ?? "", request as never, { name: "bob" });
    await act(0, { action: "take" });
    await act(1, { action: "close", reason: "a lab machine", disposition: "benign" });

    expect(await titles("status=open,in_triage&order=oldest")).toEqual(["SN-1", "SN-3"]);
    expect(await titles("disposition=benign,false_positive")).toEqual(["SN-2"]);
    expect((await get("/v1/alerts/count?status=open,in_triage")).body).toEqual({
      total: 2,
      bySeverity: { info: 0, low: 0, medium: 0, high: 2, critical: 0 },
    });
  });

  it("finds a text in title, serial, model, assignee and owner, whatever its case", async () => {
    await test.server.services.directory.import([{ assignee: "Zoe@example.com", deviceSerial: "SN-2" }]);
    await raiseThree();
    const [newest] = await list("");
    await test.server.services.alerts.act(newest?.id ?? "", { action: "assign", to: "Walter" }, { name: "bob" });

    expect(await titles("q=zoe%40")).toEqual(["SN-2"]);
    expect(await titles("q=sn-1")).toEqual(["SN-1"]);
    expect(await titles("q=walt")).toEqual(["SN-3"]);
    const word = (await list("q=sn-2"))[0]?.title.slice(0, 12) ?? "";
    expect(await titles(`q=${encodeURIComponent(word.toUpperCase())}`)).toEqual(["SN-2"]);
    expect(await titles("q=%25%25")).toEqual([]);
  });

  it("leaves a trace with those whom a count singles out, as a list does", async () => {
    await test.server.services.directory.import([{ assignee: "zoe@example.com", deviceSerial: "SN-2" }]);
    const [first, second, third] = await raiseThree();
    const looks = async (laptop = first) =>
      (await test.server.storage.store.audit.entries(laptop?.id ?? "")).map(
        ({ actor, action }) => `${actor} ${action}`,
      );

    await get("/v1/alerts/count?q=zoe%40", "eve");
    await get(`/v1/alerts/count?device=${third?.id}&status=closed`, "eve");

    expect([await looks(first), await looks(second), await looks(third)]).toEqual([
      [],
      ["eve alerts_listed"],
      ["eve alerts_listed"],
    ]);
  });

  it.each(["status=open,gone", "disposition=bad", "order=best", "q=x", "unread=maybe", "skip=-1"])(
    "names the field of %s",
    async (query) => {
      const { status, body } = await get(`/v1/alerts?${query}`);
      expect([status, body.field]).toEqual([400, query.split("=")[0]]);
    },
  );

  it("leaves out the findings where a page needs none", async () => {
    await raiseThree();
    const [alert] = await list("brief=true");
    expect([alert?.findings, alert?.rules.length]).toEqual([[], 2]);
  });
});

describe("what is unread", () => {
  it("is what is new to somebody, until they open it, and again what others or new evidence change", async () => {
    const [laptop] = await raiseThree();
    const id = (await list("order=oldest"))[0]?.id ?? "";
    const unread = async (name: string) => (await list("unread=true&order=oldest", name)).map((alert) => alert.id);
    await get(`/v1/alerts/${id}`, "ana");
    expect([(await unread("ana")).includes(id), (await unread("bob")).includes(id)]).toEqual([false, true]);

    await laptop?.report([kvmAttached("usb-2")]);
    expect(await unread("ana")).toContain(id);
    await get(`/v1/alerts/${id}`, "ana");
    test.clock.advance(1_000);
    await test.server.services.alerts.act(id, { action: "take" }, { name: "bob", id: (await tokenOf("bob")).tokenId });

    expect([(await unread("ana")).includes(id), (await unread("bob")).includes(id)]).toEqual([true, false]);
    expect((await list("", "ana")).find((alert) => alert.id === id)?.unread).toBe(true);
  });

  it("is marked by hand, for oneself", async () => {
    await raiseThree();
    const alerts = (await list("")).map(({ id }) => id);
    const mark = async (unread: boolean) =>
      (await test.server.app.inject({ method: "POST", url: "/v1/alerts/marks", payload: { alerts, unread } }))
        .statusCode;

    expect(await mark(false)).toBe(204);
    expect((await get("/v1/alerts/count?unread=true")).body.total).toBe(0);
    await mark(true);
    expect((await get("/v1/alerts/count?unread=true")).body.total).toBe(3);
    expect((await get("/v1/alerts/count?unread=true", "bob")).body.total).toBe(3);
  });
});
