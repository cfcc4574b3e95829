import { DAY_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { AlertActionRequest } from "./alert-action-request.ts";

let test: TestServer;
let laptops: FakeLaptop[];
let ids: string[];
const ANA = { name: "ana" };
const BOB = { name: "bob" };

beforeEach(async () => {
  test = await startTestServer();
  laptops = [];
  for (let count = 0; count < 3; count += 1) {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    laptops.push(laptop);
    test.clock.advance(1_000);
  }
  const { alerts } = await test.server.services.alerts.list({ order: "oldest" }, ANA);
  ids = alerts.map(({ id }) => id);
});

function act(index: number, request: AlertActionRequest, operator = ANA) {
  return test.server.services.alerts.act(ids[index] ?? "", request, operator);
}

async function states(): Promise<readonly (readonly [string, string | null])[]> {
  const all = await Promise.all(ids.map((id) => test.server.storage.store.alerts.find(id)));
  return all.map((alert) => [alert?.status ?? "", alert?.owner ?? null]);
}

const JOIN = { action: "merge", reason: "one house, one parcel" } as const;
const CLOSE = { action: "close", reason: "talked to both", disposition: "true_positive" } as const;

async function mergeFirstIntoSecond(): Promise<void> {
  await act(1, { action: "take" });
  await act(0, { ...JOIN, into: ids[1] ?? "" });
}

describe("alerts that are one case", () => {
  it("show in the queue as one, which names its parts and follows them", async () => {
    await mergeFirstIntoSecond();

    const { alerts } = await test.server.services.alerts.list({ order: "oldest" }, ANA);
    expect(alerts.map(({ id, parts }) => [id, parts])).toEqual([
      [ids[1], 1],
      [ids[2], 0],
    ]);
    const lead = await test.server.services.alerts.read(ids[1] ?? "", ANA);
    expect(lead.parts.map(({ id, status }) => [id, status])).toEqual([[ids[0], "in_triage"]]);
    expect(lead.history.at(-1)).toMatchObject({ kind: "part_joined", actor: "ana", detail: { alert: ids[0] } });
    const part = await test.server.services.alerts.read(ids[0] ?? "", ANA);
    expect([part.mergedInto, part.owner]).toEqual([ids[1], "ana"]);
    expect(part.history.map(({ kind }) => kind)).toContain("opened");
  });

  it("are taken, given away, suppressed, closed and reopened as one", async () => {
    await mergeFirstIntoSecond();
    await act(1, { action: "assign", to: "bob" });
    expect((await states()).slice(0, 2)).toEqual([
      ["in_triage", "bob"],
      ["in_triage", "bob"],
    ]);
    await act(1, { action: "suppress", reason: "lab week", until: toInstant(test.clock.now() + DAY_MS) });
    expect((await states()).map(([status]) => status)).toEqual(["suppressed", "suppressed", "open"]);
    await act(1, { action: "reopen", reason: "no lab after all" });
    await act(1, CLOSE);
    expect((await states()).map(([status]) => status)).toEqual(["closed", "closed", "open"]);
    const part = await test.server.services.alerts.read(ids[0] ?? "", ANA);
    expect(part.disposition).toBe("true_positive");

    await act(1, { action: "reopen", reason: "a second box" });
    expect((await states()).map(([status]) => status)).toEqual(["open", "open", "open"]);
  });

  it("are acted on through the one that leads", async () => {
    await mergeFirstIntoSecond();
    await expect(act(0, { action: "release" })).rejects.toMatchObject({ code: "transition_refused" });
    await expect(act(2, { ...JOIN, into: ids[0] ?? "" })).rejects.toMatchObject({ field: "into" });
    await expect(act(2, { ...JOIN, into: ids[2] ?? "" })).rejects.toMatchObject({ field: "into" });
    await expect(act(2, { ...JOIN, into: "al_nothing" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("bring along what had joined them before", async () => {
    await mergeFirstIntoSecond();
    await act(1, { ...JOIN, into: ids[2] ?? "" });

    const lead = await test.server.services.alerts.read(ids[2] ?? "", ANA);
    expect(lead.parts.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      ids.slice(0, 2).toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it("part when somebody says so, and when new evidence wakes one of them", async () => {
    await mergeFirstIntoSecond();
    await act(0, { action: "split", reason: "another house" });
    expect((await test.server.services.alerts.list({}, ANA)).alerts).toHaveLength(3);

    await act(0, { ...JOIN, into: ids[1] ?? "" });
    await act(1, { action: "suppress", reason: "lab week", until: toInstant(test.clock.now() + DAY_MS) });
    await laptops[0]?.report([kvmAttached("usb-2")]);
    expect(await test.server.storage.store.alerts.find(ids[0] ?? "")).toMatchObject({
      status: "open",
      mergedInto: null,
    });
  });

  it("are news to whoever saw the case when one of them changes", async () => {
    await mergeFirstIntoSecond();
    await test.server.services.alerts.read(ids[1] ?? "", BOB);
    test.clock.advance(1_000);
    await laptops[0]?.report([kvmAttached("usb-2")]);

    const { alerts } = await test.server.services.alerts.list({ unread: true }, BOB);
    expect(alerts.map(({ id }) => id)).toContain(ids[1]);
  });
});

describe("taking back", () => {
  it.each<[string, AlertActionRequest, readonly [string, string | null]]>([
    ["take", { action: "take" }, ["open", null]],
    ["close", CLOSE, ["open", null]],
    ["suppress", { action: "suppress", reason: "lab week", until: "2026-12-01T00:00:00Z" }, ["open", null]],
    ["assign", { action: "assign", to: "bob" }, ["open", null]],
  ])("%s leads to where the alert was, as a deed of its own", async (action, request, before) => {
    const done = await act(0, request);
    expect(done.undo?.action).toBe(action);

    const { undo, history } = await act(0, { action: "undo" });

    expect((await states())[0]).toEqual(before);
    expect(undo).toBeNull();
    expect(history.at(-1)).toMatchObject({ actor: "ana", detail: { undid: action } });
    expect(history.length).toBe(done.history.length + 1);
  });

  it("a reopening closes it again as it was closed, and its findings stay judged", async () => {
    await act(0, { ...CLOSE, disposition: "benign" });
    await act(0, { action: "reopen", reason: "wrong line" });
    const { status, disposition } = await act(0, { action: "undo" });
    await laptops[0]?.report();

    expect([status, disposition]).toEqual(["closed", "benign"]);
    expect((await test.server.services.alerts.list({ deviceId: laptops[0]?.id }, ANA)).alerts).toHaveLength(1);
  });

  it("closing brings the parts of a case back with it", async () => {
    await mergeFirstIntoSecond();
    await act(1, CLOSE);
    await act(1, { action: "undo" });
    expect((await states()).map(([status]) => status)).toEqual(["in_triage", "in_triage", "open"]);
  });

  it("handing over, taking back and merging", async () => {
    await act(0, { action: "hand_over", reason: "confirmed by phone" });
    expect((await act(0, { action: "undo" })).handedOverAt).toBeNull();
    await mergeFirstIntoSecond();
    expect((await act(0, { action: "undo" })).mergedInto).toBeNull();
  });

  it("is for whoever did it, within ten minutes, and once", async () => {
    await act(0, { action: "take" });
    await expect(act(0, { action: "undo" }, BOB)).rejects.toMatchObject({ code: "transition_refused" });
    await act(0, { action: "undo" });
    await expect(act(0, { action: "undo" })).rejects.toMatchObject({ code: "transition_refused" });

    await act(0, { action: "take" });
    test.clock.advance(10 * MINUTE_MS + 1);
    await expect(act(0, { action: "undo" })).rejects.toMatchObject({ code: "transition_refused" });
  });

  it("closing is refused once a newer alert of the laptop is open", async () => {
    await act(0, CLOSE);
    test.clock.advance(1_000);
    await laptops[0]?.report([kvmAttached("usb-2")]);

    await expect(act(0, { action: "undo" })).rejects.toMatchObject({ code: "transition_refused" });
  });
});
