import { DAY_MS, HOUR_MS, MINUTE_MS, SIGNALS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../access/roles.ts";
import { couldNotLook, kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { Figures } from "./figures.ts";
import { hideFew } from "./hide-few.ts";
import { quantile } from "./quantile.ts";

let test: TestServer;
const OPERATOR = { name: "ana" };

beforeEach(async () => {
  test = await startTestServer();
});

async function ask(role: Role = "analyst"): Promise<Figures> {
  // What was counted is kept for a minute.
  test.clock.advance(MINUTE_MS);
  const { token } = await test.server.services.tokens.create(`robot of ${role}`, null, role);
  const answer = await test.server.app.inject({ url: "/v1/figures", headers: { authorization: `Bearer ${token}` } });
  return answer.json();
}

async function raiseAlerts(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await (await test.laptop()).report([kvmAttached()]);
}

async function closeAll(disposition: "benign" | "true_positive"): Promise<void> {
  const { alerts } = await test.server.services.alerts.list({ statuses: ["open"] }, OPERATOR);
  for (const { id } of alerts)
    await test.server.services.alerts.act(id, { action: "close", disposition, reason: "looked at" }, OPERATOR);
}

describe("the figures", () => {
  it("count alerts by the week they were opened in, by severity and by what became of them", async () => {
    await raiseAlerts(1);
    test.clock.advance(5 * DAY_MS);
    await raiseAlerts(1);
    await closeAll("benign");
    test.clock.advance(7 * DAY_MS);
    await raiseAlerts(1);

    const { opened, outcomes, open } = await ask();
    expect(opened).toEqual([
      { week: "2026-03-02", severity: "high", count: 2 },
      { week: "2026-03-09", severity: "high", count: 1 },
    ]);
    expect(outcomes).toEqual([
      { disposition: "benign", count: 2 },
      { disposition: null, count: 1 },
    ]);
    expect(open).toEqual([{ severity: "high", count: 1 }]);
  });

  it("tell how long it took until somebody took an alert up, not how long until it was closed", async () => {
    await raiseAlerts(1);
    test.clock.advance(30 * MINUTE_MS);
    const [alert] = (await test.server.services.alerts.list({}, OPERATOR)).alerts;
    await test.server.services.alerts.act(alert?.id ?? "", { action: "take" }, OPERATOR);
    test.clock.advance(5 * HOUR_MS);
    await test.server.services.alerts.act(
      alert?.id ?? "",
      { action: "close", disposition: "benign", reason: "looked at" },
      OPERATOR,
    );
    await raiseAlerts(1);

    expect((await ask()).triage).toEqual([{ week: "2026-03-02", count: 1, medianMinutes: 30, p90Minutes: 30 }]);
  });

  it("count health, versions, and by kind who could not look and why", async () => {
    await (await test.laptop()).report();
    await (await test.laptop()).report([couldNotLook()]);
    await test.laptop();
    test.clock.advance(2 * HOUR_MS);
    await (await test.laptop()).report();

    const { health, versions, coverage } = await ask();
    expect(health).toEqual([
      { platform: "linux", state: "asleep", count: 3 },
      { platform: "linux", state: "reporting", count: 1 },
    ]);
    expect(versions).toEqual([{ platform: "linux", agentVersion: "0.1.0", count: 3 }]);
    expect(coverage.find(({ kind }) => kind === "kvm_usb")).toEqual({
      platform: "linux",
      kind: "kvm_usb",
      title: "Remote-control hardware on USB",
      reported: 3,
      looks: 2,
      cannot: [{ reason: "denied", count: 1 }],
    });
    expect(coverage).toHaveLength(SIGNALS.length - 1);
  });

  it("name nobody", async () => {
    await test.server.services.directory.import([{ assignee: "ana@example.com", deviceSerial: "SN-1" }]);
    const laptop = await test.laptop();
    await laptop.report([kvmAttached(), couldNotLook()]);

    expect(JSON.stringify(await ask())).not.toMatch(new RegExp(`${laptop.id}|SN-|example`, "u"));
  });

  it("are counted once a minute, however many ask", async () => {
    const first = await ask();
    const { figures } = test.server.services;
    expect((await figures.read(true)).at).toBe(first.at);
    test.clock.advance(MINUTE_MS);
    expect((await figures.read(true)).at).not.toBe(first.at);
  });
});

describe("whoever may see nobody's data", () => {
  it("gets no count from one to four, and none that a difference would tell", async () => {
    await raiseAlerts(4);
    await closeAll("benign");
    await raiseAlerts(5);
    for (let made = 0; made < 6; made += 1) await (await test.laptop()).report(made === 0 ? [couldNotLook()] : []);

    const all = await ask("analyst");
    const few = await ask("privacy_officer");

    expect([all.hiddenBelow, few.hiddenBelow]).toEqual([null, 5]);
    expect(few.opened).toEqual([{ week: "2026-03-02", severity: "high", count: 10 }]);
    expect(all.outcomes.map(({ count }) => count).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([4, 5]);
    expect(few.outcomes.map(({ disposition, count }) => [disposition, count])).toEqual(
      expect.arrayContaining([
        ["benign", null],
        [null, 5],
      ]),
    );
    expect(few.triage).toEqual([{ week: "2026-03-02", count: null, medianMinutes: null, p90Minutes: null }]);
    const blind = few.coverage.find(({ kind }) => kind === "kvm_usb");
    expect(blind).toMatchObject({ reported: 15, looks: null, cannot: [{ reason: "denied", count: null }] });
    expect(few.coverage.find(({ kind }) => kind === "display")).toMatchObject({ looks: 15, cannot: [] });
  });

  it("learns nothing of a few by holding one figure against another", async () => {
    for (let made = 0; made < 7; made += 1) await (await test.laptop()).report();
    await test.sql(
      "update chain_head set agent_version = '0.0.9' where device_id = (select min(device_id) from device)",
    );

    const few = await ask("privacy_officer");
    const told = few.coverage.find(({ kind }) => kind === "display");

    // Seven reported and six have the newer version: together that would be one person.
    expect([few.roundedTo, told?.reported, few.versions.map(({ count }) => count)]).toEqual([5, 5, [null, 5]]);
  });

  it("gets a week as a whole of which one severity is few, and nothing of a week that is few", () => {
    const week = (day: string, high: number, low: number) => [
      { week: day, severity: "high" as const, count: high },
      { week: day, severity: "low" as const, count: low },
    ];
    const figures = { opened: [...week("2026-03-02", 6, 7), ...week("2026-03-09", 2, 7), ...week("2026-03-16", 1, 1)] };
    const rest = {
      outcomes: [],
      open: [],
      triage: [],
      health: [],
      versions: [],
      coverage: [],
      hiddenBelow: null,
      roundedTo: null,
      at: "",
    };

    expect(hideFew({ ...rest, ...figures }).opened).toEqual([
      ...week("2026-03-02", 5, 5),
      { week: "2026-03-09", severity: null, count: 10 },
      { week: "2026-03-16", severity: null, count: null },
    ]);
  });

  it("sees what many have in common", async () => {
    for (let made = 0; made < 5; made += 1) await (await test.laptop()).report();

    expect((await ask("privacy_officer")).versions).toEqual([{ platform: "linux", agentVersion: "0.1.0", count: 5 }]);
  });
});

describe("a quantile", () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[3, 1, 2], 0.5, 2],
    [[1, 2], 0.5, 1.5],
    [[0, 10], 0.9, 9],
  ])("of %j at %d is %s", (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});
