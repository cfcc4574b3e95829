import { beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
const HEADER = "assignee,deviceSerial,country,group";
const FILE = `${HEADER}\nana@example.com,SN-1,US,sales\nbob@example.com,SN-2,FR,\n`;

beforeEach(async () => {
  test = await startTestServer();
});

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

async function send(payload: object) {
  const answer = await test.server.app.inject({ method: "POST", url: "/v1/directory/file", payload });
  return { status: answer.statusCode, body: answer.json() };
}

async function takeIn(text: string, more: object = {}) {
  const { body } = await send({ text, ...more });
  return send({ text, ...more, plan: body.diff.plan });
}

describe("a directory file over the API", () => {
  it("is shown as a difference first, and then taken in exactly so", async () => {
    await takeIn(FILE);
    const text = `${HEADER}\nana@example.com,SN-1,PT,sales\ncy@example.com,SN-3,US,\n`;
    const { body } = await send({ text, replace: true });

    expect(body).toMatchObject({
      faults: [],
      diff: {
        ...{ dryRun: true, added: ["SN-3"], missing: ["SN-2"], unchanged: 0 },
        changed: [{ serial: "SN-1", changes: [{ field: "country", from: "US", to: "PT" }] }],
      },
    });
    expect((await get("/v1/directory")).entries).toHaveLength(2);

    const done = await send({ text, replace: true, plan: body.diff.plan });
    expect(done.body.diff.dryRun).toBe(false);
    expect((await get("/v1/directory")).entries.map((one: { serial: string }) => one.serial)).toEqual(["SN-1", "SN-3"]);
    const [entry] = (await get("/v1/audit?action=directory_imported")).entries;
    expect(entry).toMatchObject({ who: { id: "local" }, detail: { added: "1", changed: "1", removed: "1" } });
  });

  it("is not taken in when the directory moved since it was shown", async () => {
    const { body } = await send({ text: FILE });
    await takeIn(`${HEADER}\nana@example.com,SN-1,DE,sales\n`);

    const refused = await send({ text: FILE, plan: body.diff.plan });

    expect([refused.status, refused.body.code]).toEqual([409, "plan_changed"]);
    expect((await get("/v1/directory")).entries).toMatchObject([{ serial: "SN-1", country: "DE" }]);
  });

  it("tells every fault with its line and column, and changes nothing", async () => {
    const text = `${HEADER}\nana@example.com,SN-1,Germany,\n,SN-2,US,\nbob@example.com,SN-1,US,\ncy@example.com,SN-3\ndee@example.com,SN-3,US,\ndee@example.com,SN-3,US,\n`;
    const { status, body } = await send({ text });

    expect([status, body.diff]).toEqual([200, null]);
    expect(body.faults.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [2, "country"],
      [3, "assignee"],
      [5, null],
      [7, "deviceSerial"],
    ]);
    const plan = "a".repeat(43);
    expect((await send({ text, plan })).body).toMatchObject({ code: "malformed_message", field: "text" });
  });

  it.each([
    ["", "assignee"],
    ["assignee;deviceSerial\n", null],
    ["assignee,deviceSerial,shoe size\n", "shoe size"],
  ])("that begins with %j is told what its header lacks", async (text, column) => {
    const { body } = await send({ text });
    expect(body.faults).toMatchObject([{ line: 1, column }]);
  });
});

describe("the directory over the API", () => {
  it("is listed by serial, searched by person and serial, with the laptop that came", async () => {
    await takeIn(FILE);
    const laptop = await test.laptop({ serial: "SN-2" });

    const first = await get("/v1/directory?limit=1");
    const second = await get(`/v1/directory?limit=1&cursor=${first.nextCursor}`);

    expect([first.entries[0].serial, second.entries[0].serial, second.nextCursor]).toEqual(["SN-1", "SN-2", null]);
    expect(second.entries[0]).toMatchObject({ deviceId: laptop.id, status: "active", group: null });
    expect((await get("/v1/directory?text=BOB")).entries).toHaveLength(1);
    expect((await get("/v1/directory?text=sn-1")).entries).toHaveLength(1);
    expect((await get("/v1/directory?text=%25")).entries).toEqual([]);
    expect((await get("/v1/audit?action=directory_listed")).entries).toHaveLength(1);
  });
});
