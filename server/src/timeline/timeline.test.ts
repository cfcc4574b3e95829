import { DAY_MS, HOUR_MS, type Statement, toInstant, toMillis } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { couldNotLook, kvmAttached, networkPlace, remoteTool, SAMPLE_AT } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { TimelineItem, TimelineLane } from "./timeline.ts";

let test: TestServer;
let laptop: FakeLaptop;
const OPERATOR = { name: "ana" };
const START = toMillis(SAMPLE_AT);
const HOME = "203.0.113.7";

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop();
});

const at = (hours: number) => toInstant(START + hours * HOUR_MS);

/** Tells statements so many hours after the beginning, by both clocks. */
async function tell(hours: number, statements: readonly Statement[], full = false): Promise<void> {
  test.clock.advance(START + hours * HOUR_MS - test.clock.now());
  laptop.nowMs = test.clock.now();
  const answer = await laptop.send(laptop.seal(statements, { full }), HOME);
  expect(answer.body).toMatchObject({ needFull: false });
}

function tool(hours: number, changes: object = {}): Statement {
  const statement = remoteTool();
  if (statement.says !== "is" || statement.signal.kind !== "remote_tool") throw new Error("it is a remote tool");
  const { signal } = statement;
  return { says: "is", signal: { ...signal, observedAt: at(hours), payload: { ...signal.payload, ...changes } } };
}

const toolGone = (hours: number): Statement => ({
  says: "cleared",
  kind: "remote_tool",
  key: "anydesk",
  observedAt: at(hours),
});

function slept(hours: number, halfHours: number): Statement {
  const payload = { event: "slept", from: at(hours), halfHours } as const;
  const observedAt = at(hours + halfHours / 2);
  return { says: "is", signal: { kind: "lifecycle", key: `slept ${hours}`, observedAt, payload } };
}

async function read(request: { from?: string; to?: string } = {}) {
  return test.server.services.timelines.read(laptop.id, request, OPERATOR);
}

async function lane(id: string, request: { from?: string; to?: string } = {}): Promise<TimelineLane | undefined> {
  return (await read(request)).lanes.find((one) => one.id === id);
}

const times = (items: readonly TimelineItem[] = []) =>
  items.map(({ from, to, marks }) => [from, to, ...marks.map((mark) => mark.at)]);

describe("a laptop's timeline", () => {
  it("shows each time that something was there, with when it changed, also after it came back", async () => {
    await tell(0, [tool(0)]);
    await tell(2, [tool(2, { running: false })]);
    await tell(3, [toolGone(3)]);
    await tell(10, [tool(10)]);

    expect(times((await lane("signal remote_tool"))?.items)).toEqual([
      [at(0), at(3), at(2)],
      [at(10), null],
    ]);
  });

  it("ends what a report of the whole state does not name, and sees no change in what it says again", async () => {
    await tell(0, [tool(0), kvmAttached()]);
    await tell(4, [kvmAttached()], true);
    await tell(6, [kvmAttached(), tool(6)], true);

    expect(times((await lane("signal remote_tool"))?.items)).toEqual([
      [at(0), at(4)],
      [at(6), null],
    ]);
    expect(times((await lane("signal kvm_usb"))?.items)).toEqual([[SAMPLE_AT, null]]);
  });

  it("shows what could not be looked at as that, beside what was seen", async () => {
    await tell(0, [couldNotLook()]);

    expect((await lane("gap kvm_usb"))?.items).toMatchObject([
      { title: "Could not look: the system refused", detail: "usb", to: null },
    ]);
    expect(await lane("signal kvm_usb")).toBeUndefined();
  });

  it("shows places, silences, findings and alerts", async () => {
    await tell(0, [networkPlace(), kvmAttached()]);
    await tell(9, []);

    const { lanes } = await read();
    expect(lanes.map(({ group }) => group)).toEqual(["alerts", "findings", "signals", "signals", "places", "silences"]);
    expect(lanes.find(({ group }) => group === "alerts")?.items).toMatchObject([
      { severity: "critical", alert: { status: "open" }, to: null },
    ]);
    expect(times(lanes.find(({ group }) => group === "silences")?.items)).toEqual([[at(0), at(9)]]);
    expect(lanes.find(({ group }) => group === "places")?.items).toMatchObject([{ from: at(0), to: null }]);
  });

  it("holds what touches the window and nothing else", async () => {
    await tell(0, [tool(0)]);
    await tell(3, [toolGone(3)]);
    await tell(10, [tool(10)]);

    const request = { from: at(4), to: at(9) };
    expect(await lane("signal remote_tool", request)).toBeUndefined();
    expect((await lane("signal remote_tool", { from: at(1), to: at(2) }))?.items).toHaveLength(1);
  });

  it("tells when and why a laptop was silent only while an alert about it is open", async () => {
    await tell(0, []);
    await tell(9, [slept(0, 18)]);
    const before = await read();
    await tell(10, [kvmAttached()]);
    const suspected = await read();
    const { alerts } = await test.server.services.alerts.list({}, OPERATOR);
    const close = { action: "close", disposition: "benign", reason: "a lab" } as const;
    await test.server.services.alerts.act(alerts[0]?.id ?? "", close, OPERATOR);
    const closed = await read();

    const silences = ({ lanes }: typeof before) =>
      lanes.filter(({ group }) => group === "silences").map(({ id }) => id);
    expect([before, suspected, closed].map(silences)).toEqual([[], ["signal lifecycle", "silences"], []]);
    expect([before.withheld.length, suspected.withheld.length]).toEqual([1, 0]);
  });

  it("does not show what is kept no longer, though the signed report that said it is", async () => {
    await tell(0, [tool(0)]);
    await tell(3, [toolGone(3)]);
    test.clock.advance(181 * DAY_MS);
    const from = toInstant(START);
    const to = toInstant(START + DAY_MS);

    expect(await lane("signal remote_tool", { from, to })).toBeUndefined();
  });

  it("does not show what was erased", async () => {
    await tell(0, [kvmAttached()]);
    const request = { deviceId: laptop.id, kind: "kvm_usb", key: "usb-1", reason: "asked for" } as const;
    await test.server.services.erasure.eraseSignal(request, OPERATOR);

    expect(await lane("signal kvm_usb")).toBeUndefined();
  });

  it("is an entry in the laptop's access log that says of what time", async () => {
    await read({ from: at(0), to: at(1) });

    expect(await test.server.storage.store.audit.entries(laptop.id)).toMatchObject([
      { actor: "ana", action: "timeline_read", detail: { from: at(0), to: at(1) } },
    ]);
  });

  it("is shown to a person once they have said why", async () => {
    const person = { name: "bob", saysWhy: true };
    const { timelines, reasons } = test.server.services;
    await expect(timelines.read(laptop.id, {}, person)).rejects.toMatchObject({ code: "reason_required" });
    await reasons.giveForDevice(laptop.id, "a box was found", person);

    expect((await timelines.read(laptop.id, {}, person)).deviceId).toBe(laptop.id);
  });

  it.each([
    ["an end before its beginning", { from: at(2), to: at(1) }],
    ["more than is ever kept", { from: toInstant(START - 200 * DAY_MS), to: at(0) }],
  ])("is refused for %s, naming the field", async (_what, query) => {
    const answer = await test.server.app.inject({ url: `/v1/devices/${laptop.id}/timeline`, query });

    expect([answer.statusCode, answer.json().field]).toEqual([400, "from"]);
  });

  it("of a laptop that does not exist is not found", async () => {
    expect((await test.server.app.inject("/v1/devices/x/timeline")).statusCode).toBe(404);
  });
});
