import { DAY_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../access/roles.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let laptop: FakeLaptop;
let alertId: string;

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop();
  await laptop.report([kvmAttached()]);
  alertId = (await test.server.services.alerts.list({}, { name: "robot" })).alerts[0]?.id ?? "";
});

const ROBOT = { name: "robot" };

/** Asks as somebody who signed in. */
async function signedIn(name: string, role: Role, id: string | null = null) {
  const cookie = `clearseat=${await test.server.services.sessions.begin({ name, id, role, accountId: null })}`;
  const headers = { cookie, host: "localhost:80", origin: "http://localhost:80" };
  return async (method: "GET" | "POST", url: string, payload?: object) => {
    const answer = await test.server.app.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
}

async function accessLog() {
  const entries = await test.server.storage.store.audit.entries(laptop.id);
  return entries.map(({ actor, action, detail }) => ({ actor, action, ...detail }));
}

const WHY = { reason: "a box was found, is it hers" };

describe("whoever signed in", () => {
  it("sees what was seen at once, and whose laptop it is once they have said why", async () => {
    const ask = await signedIn("ana", "analyst");
    expect((await ask("GET", `/v1/alerts/${alertId}`)).status).toBe(200);
    const refused = await ask("GET", `/v1/devices/${laptop.id}`);
    expect([refused.status, refused.body.code]).toEqual([403, "reason_required"]);
    expect((await accessLog()).map(({ action }) => action)).not.toContain("device_read");

    const given = await ask("POST", `/v1/alerts/${alertId}/reason`, WHY);

    expect([given.status, given.body.reason]).toEqual([200, WHY.reason]);
    expect((await ask("GET", `/v1/devices/${laptop.id}`)).status).toBe(200);
    expect((await accessLog()).slice(-2)).toEqual([
      { actor: "ana", action: "reason_given", alertId, reason: WHY.reason },
      { actor: "ana", action: "device_read", reason: WHY.reason },
    ]);
  });

  it("says why for themselves alone, though somebody else may have the same name", async () => {
    const ask = await signedIn("ana", "analyst", "oidc:1");
    await ask("POST", `/v1/alerts/${alertId}/reason`, WHY);
    const other = await signedIn("ana", "analyst", "oidc:2");

    expect((await other("GET", `/v1/devices/${laptop.id}`)).status).toBe(403);
    expect((await ask("GET", `/v1/devices/${laptop.id}`)).status).toBe(200);
  });

  it("says why to everybody whose laptop it opens, and to whom joins the case later with each look", async () => {
    const ask = await signedIn("ana", "analyst");
    const act = (id: string, into: string) =>
      test.server.services.alerts.act(id, { action: "merge", into, reason: "one house" }, { name: "bob" });
    const others = [await test.laptop(), await test.laptop()];
    for (const other of others) await other.report([kvmAttached()]);
    const ids = await Promise.all(
      others.map(async ({ id }) => (await test.server.services.alerts.list({ deviceId: id }, ROBOT)).alerts[0]?.id),
    );
    const logOf = async (id = "") =>
      (await test.server.storage.store.audit.entries(id)).map(({ action, detail }) => [action, detail["reason"]]);

    await act(ids[0] ?? "", alertId);
    await ask("POST", `/v1/alerts/${alertId}/reason`, WHY);
    await act(ids[1] ?? "", alertId);
    await ask("GET", `/v1/devices/${others[1]?.id}`);

    expect(await logOf(others[0]?.id)).toContainEqual(["reason_given", WHY.reason]);
    expect(await logOf(others[1]?.id)).toContainEqual(["device_read", WHY.reason]);
  });

  it("says why for themselves alone, and again after thirty days", async () => {
    const [ana, bob] = [await signedIn("ana", "analyst"), await signedIn("bob", "analyst")];
    await ana("POST", `/v1/alerts/${alertId}/reason`, WHY);
    expect((await bob("GET", `/v1/devices/${laptop.id}`)).status).toBe(403);

    test.clock.advance(30 * DAY_MS);
    const again = await signedIn("ana", "analyst");
    expect((await again("GET", `/v1/devices/${laptop.id}`)).status).toBe(403);
    await test.server.storage.store.triage.sweepReasons(test.clock.now());
    expect(await test.server.storage.store.triage.reasonFor("ana", [alertId], 0)).toBeNull();
  });

  it("says why for a laptop without an alert, for a day", async () => {
    const ask = await signedIn("ana", "analyst");
    expect((await ask("POST", `/v1/devices/${laptop.id}/reason`, WHY)).status).toBe(200);
    expect((await ask("GET", `/v1/devices/${laptop.id}`)).status).toBe(200);
    expect((await ask("POST", "/v1/devices/nothing/reason", WHY)).status).toBe(404);

    test.clock.advance(DAY_MS);
    const again = await signedIn("ana", "analyst");
    expect((await again("GET", `/v1/devices/${laptop.id}`)).status).toBe(403);
  });

  it("says it in words", async () => {
    const ask = await signedIn("ana", "analyst");
    const { status, body } = await ask("POST", `/v1/alerts/${alertId}/reason`, { reason: "because" });
    expect([status, body.field]).toEqual([400, "reason"]);
  });

  it("gives HR's reason for a case that was handed over, and for no other", async () => {
    const ask = await signedIn("harriet", "hr");
    expect((await ask("POST", `/v1/cases/${alertId}/reason`, WHY)).status).toBe(404);
    const handOver = { action: "hand_over", reason: "confirmed by phone" } as const;
    await test.server.services.alerts.act(alertId, handOver, { name: "ana" });

    expect((await ask("POST", `/v1/cases/${alertId}/reason`, WHY)).status).toBe(200);
  });
});

it("a program's purpose is the name of its token, so it is not asked", async () => {
  const { token } = await test.server.services.tokens.create("siem", null, "analyst");
  const headers = { authorization: `Bearer ${token}` };

  expect((await test.server.app.inject({ url: `/v1/devices/${laptop.id}`, headers })).statusCode).toBe(200);
  expect((await accessLog()).at(-1)).toEqual({ actor: "siem", action: "device_read" });
});
