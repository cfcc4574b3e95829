import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS, HOUR_MS, ServerSettings } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explainAlert } from "../detection/explain.ts";
import { cleared, kvmAttached, remoteTool, virtualMachine } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { type ComparedAlert, compareAlerts } from "./compare-alerts.ts";
import { renderComparison } from "./render-comparison.ts";

const OPERATOR = { name: "ana" };
let test: TestServer;

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-backtest-"));
  test = await startTestServer();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function candidate(rules: ServerSettings["rules"]): ServerSettings {
  return ServerSettings.parse({ ...test.server.settings, rules });
}

function run(rules: ServerSettings["rules"], days: number | null = null) {
  return test.server.services.backtests.run(candidate(rules), { days });
}

async function pass(ms: number): Promise<void> {
  test.clock.advance(ms);
  await test.server.services.jobs.runDue();
}

/** Three laptops, of which one had a box for a day. */
async function playCompany(): Promise<readonly string[]> {
  const [kvm, tool, both] = [await test.laptop(), await test.laptop(), await test.laptop()];
  await kvm.report([kvmAttached()]);
  await tool.report([remoteTool()]);
  await pass(HOUR_MS);
  await both.report([kvmAttached("usb-2"), virtualMachine()]);
  await pass(DAY_MS);
  await kvm.report([cleared("kvm_usb", "usb-1")]);
  return [kvm.id, tool.id, both.id];
}

describe("a back-test", () => {
  it("of the same settings gains and loses nothing, and comes to the alerts that there were", async () => {
    await playCompany();
    const { alerts } = await test.server.services.alerts.list({}, OPERATOR);

    const same = await run({});

    expect(same).toMatchObject({ gained: [], lost: [], changed: [], same: alerts.length, erased: 0, faults: 0 });
    expect(same.after).toMatchObject({ high: 1, critical: 1 });
    expect(alerts.map((alert) => alert.severity).toSorted()).toEqual(["critical", "high"]);
  });

  it("tells which alerts another weight gains, loses and changes", async () => {
    const [kvm, tool, both] = await playCompany();

    const done = await run({
      "kvm-hardware-attached": { weights: { identity: 20 } },
      "remote-tool-unapproved": { weights: { present: 11 } },
    });

    expect(done.gained).toMatchObject([{ subject: tool, severity: "low", rules: ["remote-tool-unapproved"] }]);
    expect(done.lost).toEqual([]);
    expect(new Map(done.changed.map(({ subject, from, to }) => [subject, `${from.severity} ${to.severity}`]))).toEqual(
      new Map([
        [kvm, "high medium"],
        [both, "critical high"],
      ]),
    );
  });

  it("tells which alerts go when a rule is off, and changes nothing itself", async () => {
    const [kvm] = await playCompany();
    const before = await test.server.services.alerts.list({}, OPERATOR);

    const done = await run({ "kvm-hardware-attached": { off: true } });

    expect(done.lost.map(({ subject }) => subject)).toContain(kvm);
    expect(await test.server.services.alerts.list({}, OPERATOR)).toEqual(before);
  });

  it("compares the alerts of the last days only, and plays all of the past for them", async () => {
    await playCompany();
    await pass(10 * DAY_MS);

    const done = await run({ "kvm-hardware-attached": { off: true } }, 5);

    expect(done).toMatchObject({ days: 5, lost: [], changed: [] });
    expect(done.reports).toBe(4);
  });

  it("says what was erased and could not be played", async () => {
    const [kvm] = await playCompany();
    await test.server.services.erasure.eraseSignal(
      { deviceId: kvm ?? "", kind: "kvm_usb", key: "usb-1", reason: "asked for" },
      OPERATOR,
    );

    expect((await run({})).erased).toBe(2);
  });

  it("comes to what the server then does", async () => {
    // A second server on the same store needs the same keys.
    test = await startTestServer({ dataDir: folder });
    const [, tool] = await playCompany();
    const rules = { "remote-tool-unapproved": { weights: { present: 11 } } };
    const { gained } = await run(rules);
    const later = await startTestServer({ dataDir: folder, settings: { rules } });
    later.clock.set(test.clock.now());

    later.clock.advance(HOUR_MS);
    await later.server.services.jobs.runDue();

    const { alerts } = await later.server.services.alerts.list({ deviceId: tool }, OPERATOR);
    expect(alerts.map(({ title, severity }) => ({ title, severity }))).toEqual(
      gained.map(({ title, severity }) => ({ title, severity })),
    );
    expect(alerts.every((alert) => explainAlert(alert).agrees)).toBe(true);
  });
});

describe("rules that a company changed", () => {
  const rules = { "virtualized-device": { off: true } };

  it("may judge once they were tried, or where there is no history", async () => {
    const { mayJudge } = test.server.services.backtests;
    const fresh = await mayJudge(rules);
    await test.laptop();
    const untried = await mayJudge(rules);
    await run(rules);

    expect([fresh, untried, await mayJudge(rules), await mayJudge({})]).toEqual([true, false, true, true]);
    expect(await mayJudge({ "virtualized-device": { weights: { virtual: 3 } } })).toBe(false);
  });
});

describe("comparing alerts", () => {
  const alert = (
    subject: string,
    severity: ComparedAlert["severity"],
    openedAt = "2026-03-02T00:00:00Z",
  ): ComparedAlert => ({
    subject,
    severity,
    rules: ["anti-idle"],
    title: "Seen",
    openedAt,
  });

  it("takes the worst of each subject", () => {
    const before = [alert("a", "low"), alert("a", "high", "2026-03-03T00:00:00Z"), alert("b", "low")];

    const done = compareAlerts(before, [alert("a", "low"), alert("c", "medium")]);

    expect(done).toMatchObject({
      before: { high: 1, low: 1 },
      after: { low: 1, medium: 1 },
      gained: [{ subject: "c" }],
      lost: [{ subject: "b" }],
      changed: [{ subject: "a", from: { severity: "high" }, to: { severity: "low" } }],
      same: 0,
    });
    expect(renderComparison(done)).toContain("1 alert gained, 1 lost, 1 of another severity, 0 the same.");
  });
});
