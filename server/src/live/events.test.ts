import fs from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { HOUR_MS } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, string>;
}

let folder: string;
let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-events-"));
  test = await startTestServer({ dataDir: folder, patience: { requestMs: 30_000, checkMs: 5_000, beatMs: 20 } });
  laptop = await test.laptop();
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Takes a stream apart, event by event, until it ends. */
async function* eventsOf(response: Response): AsyncGenerator<Heard> {
  let text = "";
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + part).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(
        block.split("\n").map((line) => [line.split(": ")[0], line.slice(line.indexOf(": ") + 2)]),
      );
      const event = fields.get("event");
      if (event !== undefined)
        yield { event, id: fields.get("id") ?? "", data: JSON.parse(fields.get("data") ?? "null") };
    }
  }
}

async function follow(headers: Record<string, string> = {}, of = test) {
  const { server } = of;
  if (!server.app.server.listening) await server.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/v1/events`, { headers });
  const events = eventsOf(response);
  const next = async (): Promise<Heard> => {
    const { value, done } = await events.next();
    if (done === true) throw new Error("the stream is over");
    return value;
  };
  return { response, next, isOver: async () => (await events.next()).done, leave: () => events.return(undefined) };
}

async function onlyAlert(): Promise<string> {
  return (await test.server.services.alerts.list({}, { name: "robot" })).alerts[0]?.id ?? "";
}

describe("whoever follows alerts", () => {
  it("hears what happens after the clock was ahead for a while", async () => {
    const nowMs = test.clock.now();
    test.clock.advance(24 * HOUR_MS);
    await laptop.report([kvmAttached()]);
    test.clock.set(nowMs);
    const stream = await follow();
    expect((await stream.next()).event).toBe("ready");

    const other = await test.laptop();
    await other.report([kvmAttached()]);

    const told = await stream.next();
    expect([told.event, told.data["what"]]).toEqual(["alert", "opened"]);
    const [alert] = (await test.server.services.alerts.list({ deviceId: other.id }, { name: "robot" })).alerts;
    expect(told.data["id"]).toBe(alert?.id);
    await stream.leave();
  });

  it("hears what is opened, changed and closed, and nothing of what it says", async () => {
    const stream = await follow();
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect((await stream.next()).event).toBe("ready");

    await laptop.report([kvmAttached()]);
    const id = await onlyAlert();
    const opened = await stream.next();
    test.clock.advance(1_000);
    await test.server.services.alerts.act(id, { action: "take" }, { name: "ana" });
    const taken = await stream.next();
    test.clock.advance(1_000);
    const close = { action: "close", reason: "a lab machine", disposition: "benign" } as const;
    await test.server.services.alerts.act(id, close, { name: "ana" });
    const closed = await stream.next();
    await stream.leave();

    expect([opened, taken, closed].map(({ data }) => [data["id"], data["what"], data["status"]])).toEqual([
      [id, "opened", "open"],
      [id, "changed", "in_triage"],
      [id, "closed", "closed"],
    ]);
    expect(Object.keys(opened.data).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      ...["at", "id", "mergedInto", "severity", "status", "what"],
    ]);
  });

  it("hears of what another collector of the same store did", async () => {
    const other = await startTestServer({ dataDir: folder });
    const stream = await follow({}, other);
    await stream.next();

    await laptop.report([kvmAttached()]);
    const heard = await stream.next();
    await stream.leave();

    expect([heard.event, heard.data["id"]]).toEqual(["alert", await onlyAlert()]);
  });

  it("goes on where it was cut off, and reads anew when that is too long ago", async () => {
    await laptop.report([kvmAttached()]);
    const first = await follow();
    const { id: lastId } = await first.next();
    await first.leave();
    test.clock.advance(60_000);
    const id = await onlyAlert();
    await test.server.services.alerts.act(id, { action: "take" }, { name: "ana" });

    const again = await follow({ "last-event-id": lastId });
    const heard = await again.next();
    await again.leave();
    expect([heard.event, heard.data["id"], heard.data["status"]]).toEqual(["alert", id, "in_triage"]);

    test.clock.advance(2 * HOUR_MS);
    await test.server.services.alerts.act(id, { action: "comment", reason: "still waiting" }, { name: "ana" });
    const late = await follow({ "last-event-id": lastId });
    expect((await late.next()).event).toBe("resync");
    await late.leave();
  });

  it("is heard out when the session ends, and the stream keeps no session alive", async () => {
    const { accounts, sessions } = test.server.services;
    // With an account the machine itself opens nothing.
    await accounts.accept(
      await accounts.create("bob@example.com", "employee", { name: "ana" }),
      "correct horse battery",
    );
    const visitor = { name: "ana@example.com", role: "analyst", accountId: null } as const;
    const token = await sessions.begin(visitor);
    const stream = await follow({ cookie: `clearseat=${token}` });
    await stream.next();

    test.clock.advance(8 * HOUR_MS);

    expect(await stream.isOver()).toBe(true);
  });

  it("is heard out when the collector stops", async () => {
    const stream = await follow();
    await stream.next();

    const closing = test.server.app.close();

    expect(await stream.isOver()).toBe(true);
    await closing;
  });

  it.each(["yesterday", "-1"])("is told that %s is no id", async (id) => {
    const answer = await test.server.app.inject({ url: "/v1/events", headers: { "last-event-id": id } });
    expect([answer.statusCode, answer.json().field]).toEqual([400, "last-event-id"]);
  });
});
