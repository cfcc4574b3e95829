import { HOUR_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { virtualMachine } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
const OFF = { "virtualized-device": { off: true } };

beforeEach(async () => {
  test = await startTestServer();
  const laptop = await test.laptop();
  await laptop.report([virtualMachine()]);
});

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

async function post(url: string, payload: object = {}) {
  const answer = await test.server.app.inject({ method: "POST", url, payload });
  return { status: answer.statusCode, body: answer.json() };
}

async function playedTo(changes: object) {
  const { body } = await post("/v1/backtests", { changes });
  for (;;) {
    const run = await get(`/v1/backtests/${body.id}`);
    if (run.status !== "running") return run;
    await new Promise((done) => void setImmediate(done));
  }
}

const ruleNow = async () =>
  (await get("/v1/rules/settings")).rules.find(({ id }: { id: string }) => id === "virtualized-device");

describe("rules over the API", () => {
  it("tell their weights, the reasoning behind each, and who decided", async () => {
    expect(await ruleNow()).toMatchObject({
      ...{ family: "posture", isOff: false, source: "table", change: null },
      weights: [{ tableTenths: 15, tenths: 15 }],
    });
  });

  it("are changed once the history was played under exactly these, and then judge so", async () => {
    const refused = await post("/v1/rules/settings/changes", { changes: OFF, reason: "all ours are virtual" });
    const run = await playedTo(OFF);
    const done = await post("/v1/rules/settings/changes", { changes: OFF, reason: "all ours are virtual" });
    test.clock.advance(HOUR_MS);
    await test.server.services.jobs.runDue();
    const findings = await test.sql(
      "select rule from finding where cleared_at is null and rule = 'virtualized-device'",
    );

    expect(refused.body).toMatchObject({ code: "transition_refused" });
    expect(run).toMatchObject({ status: "done", share: 1, result: { reports: 1, faults: 0 } });
    expect(done.status).toBe(200);
    expect(await ruleNow()).toMatchObject({
      ...{ isOff: true, source: "changed" },
      change: { by: "local operator", reason: "all ours are virtual" },
    });
    expect(findings).toEqual([]);
    const [entry] = (await get("/v1/audit?action=rule_changed")).entries;
    expect(entry).toMatchObject({ why: "all ours are virtual", detail: { from: "table", to: '{"off":true}' } });
  });

  it("are not changed by a play of long ago", async () => {
    await playedTo(OFF);
    test.clock.advance(30 * 24 * HOUR_MS + 1);

    const { body } = await post("/v1/rules/settings/changes", { changes: OFF, reason: "all ours are virtual" });

    expect(body.code).toBe("transition_refused");
  });

  it("go back to the settings file, which needs no new play when that is the table", async () => {
    await playedTo(OFF);
    await post("/v1/rules/settings/changes", { changes: OFF, reason: "all ours are virtual" });
    const back = await post("/v1/rules/settings/changes", {
      changes: { "virtualized-device": null },
      reason: "not any more",
    });

    expect(back.status).toBe(200);
    expect(await ruleNow()).toMatchObject({ isOff: false, source: "table", change: null });
  });

  it.each([
    [{ "virtualized-device": { weights: { nothing: 3 } } }, "rules.virtualized-device.weights.nothing"],
    [{ "no-such-rule": { off: true } }, "changes"],
    [{}, "changes"],
    [{ "virtualized-device": { weights: { virtual: 99 } } }, "changes.virtualized-device.weights.virtual"],
  ])("refuse %j and name what is wrong", async (changes, field) => {
    const { status, body } = await post("/v1/backtests", { changes });
    expect([status, body.field]).toEqual([400, expect.stringMatching(field)]);
  });
});

describe("a back-test", () => {
  it("runs alone, can be cancelled, and a cancelled one allows nothing", async () => {
    const { body: first } = await post("/v1/backtests", { changes: OFF });
    const second = await post("/v1/backtests", { changes: OFF });
    const cancelled = await post(`/v1/backtests/${first.id}/cancel`);
    await test.server.services.backtestRuns.stop();

    expect([first.status, second.body.code, cancelled.body.status]).toEqual([
      "running",
      "transition_refused",
      "cancelled",
    ]);
    expect((await post(`/v1/backtests/${first.id}/cancel`)).body.code).toBe("transition_refused");
    expect((await post("/v1/rules/settings/changes", { changes: OFF, reason: "in a hurry" })).body.code).toBe(
      "transition_refused",
    );
    expect((await get("/v1/backtests")).backtests).toHaveLength(1);
    expect((await post("/v1/backtests/bt_none/cancel")).status).toBe(404);
  });
});

describe("settings over the API", () => {
  it("tell what each is for and what it may be, and of a webhook only the machine", async () => {
    const secret = "https://hooks.example.com/services/T00/B00/xyz";
    const webhooks = [{ name: "soc", url: secret, secretFile: "/etc/clearseat/soc", minimumSeverity: "low" as const }];
    const { listSettings } = await import("../settings-view/list-settings.ts");
    const { checkSettings } = await import("../config/load-settings.ts");

    const views = listSettings(checkSettings({ webhooks, silentDays: 7 }, "test"), checkSettings({}, "test"));
    const byName = Object.fromEntries(views.map((view) => [view.name, view]));

    expect(byName["silentDays"]).toMatchObject({
      value: 7,
      default: 14,
      isDefault: false,
      schema: { type: "integer" },
    });
    expect(byName["checkInMinutes"]).toMatchObject({ isDefault: true, changedAt: null });
    expect(byName["rules"]).toMatchObject({ changedAt: "/v1/rules/settings" });
    expect(JSON.stringify(views)).toContain("https://hooks.example.com/…");
    expect(JSON.stringify(views)).not.toContain("xyz");
    expect((await get("/v1/settings")).settings).toHaveLength(views.length);
  });

  it("are held against another file, whose faults are named", async () => {
    const { body } = await post("/v1/settings/check", { text: "silentDays: 7\ncheckInMinutes: 15\n" });
    const fault = await post("/v1/settings/check", { text: "silentDays: never\n" });

    expect(body.differences).toEqual(expect.arrayContaining([{ name: "silentDays", from: 14, to: 7 }]));
    expect([fault.status, fault.body.field]).toEqual([400, "silentDays"]);
  });
});
