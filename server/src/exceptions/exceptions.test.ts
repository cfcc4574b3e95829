import { DAY_MS, HOUR_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { explainAlert } from "../detection/explain.ts";
import { renderExplanation } from "../detection/render-explanation.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached, remoteTool, virtualMachine } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { SuppressionRequest } from "./suppression-request.ts";

const OPERATOR = { name: "ana" };
let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

function inDays(days: number): string {
  return toInstant(test.clock.now() + days * DAY_MS);
}

function request(scope: SuppressionRequest["scope"], days = 7): SuppressionRequest {
  return { scope, owner: "bob", reason: "a box of the lab", until: inDays(days) };
}

function suppress(scope: SuppressionRequest["scope"], days = 7) {
  return test.server.services.suppressions.add(request(scope, days), OPERATOR);
}

async function pass(ms: number): Promise<void> {
  test.clock.advance(ms);
  await test.server.services.jobs.runDue();
}

async function onlyAlert() {
  const { alerts } = await test.server.services.alerts.list({}, OPERATOR);
  expect(alerts).toHaveLength(1);
  return test.server.services.alerts.read(alerts[0]?.id ?? "", OPERATOR);
}

async function scoreOf(laptop: FakeLaptop): Promise<number> {
  return (await test.server.services.devices.read(laptop.id, OPERATOR)).score;
}

function post(url: string, payload: object) {
  return test.server.app.inject({ method: "POST", url, payload });
}

describe("a suppression", () => {
  it("takes its finding away before the sum, and the alert shows it as such", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached(), remoteTool()]);

    const { id } = await suppress({ rule: "kvm-hardware-attached", device: laptop.id });

    const alert = await onlyAlert();
    const usb = alert.findings.find((finding) => finding.rule === "kvm-hardware-attached");
    expect(usb).toMatchObject({ clearedAt: null, weightTenths: 30, suppressedBy: { id, owner: "bob" } });
    expect(alert).toMatchObject({ severity: "high", currentSeverity: "info", score: 7, status: "open" });
    expect(await scoreOf(laptop)).toBe(7);
    const text = renderExplanation(explainAlert(alert));
    expect(text).toContain("Taken away by suppressions");
    expect(text).toContain(`by bob (${id}): a box of the lab`);
    expect(text).toContain("This equals what is stored.");
  });

  it("that takes everything lays the alert to rest until it lapses, and then it comes again", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const { until } = await suppress({ rule: "kvm-hardware-attached", device: laptop.id });
    const resting = await onlyAlert();

    await pass(7 * DAY_MS);

    const back = await onlyAlert();
    expect(resting).toMatchObject({ status: "suppressed", suppressedUntil: until, currentSeverity: "info", score: 0 });
    expect(back).toMatchObject({ status: "open", suppressedUntil: null, currentSeverity: "high", score: 30 });
    expect(back.findings[0]?.suppressedBy).toBeUndefined();
    expect(back.history.map((entry) => entry.kind)).toContain("suppression_ended");
  });

  it("opens no alert for what it covers, and one when it lapses", async () => {
    const laptop = await test.laptop();
    await suppress({ device: laptop.id }, 2);
    await laptop.report([kvmAttached()]);
    const before = await test.server.services.alerts.list({}, OPERATOR);

    await pass(2 * DAY_MS);

    expect(before.alerts).toEqual([]);
    expect(await onlyAlert()).toMatchObject({ status: "open", severity: "high" });
  });

  it("goes on while another one covers the same", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    await suppress({ device: laptop.id }, 2);
    await suppress({ rule: "kvm-hardware-attached" }, 4);

    await pass(3 * DAY_MS);
    const between = await onlyAlert();
    await pass(DAY_MS);

    expect(between.status).toBe("suppressed");
    expect((await onlyAlert()).status).toBe("open");
  });

  it("is no cover for anything outside its scope: that brings the alert back", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    await suppress({ rule: "kvm-hardware-attached", device: laptop.id });
    const other = await test.laptop();
    await laptop.report([kvmAttached("usb-2")]);
    const resting = await onlyAlert();

    await laptop.report([remoteTool()]);
    await other.report([kvmAttached()]);

    const { alerts } = await test.server.services.alerts.list({}, OPERATOR);
    expect(resting.status).toBe("suppressed");
    expect(new Map(alerts.map(({ subject, status, score }) => [subject.devices[0], `${status} ${score}`]))).toEqual(
      new Map([
        [other.id, "open 30"],
        [laptop.id, "open 7"],
      ]),
    );
  });

  it("ended by hand lets its findings count at once; an ended one cannot be ended again", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const { id } = await suppress({ device: laptop.id });

    const ended = await test.server.services.suppressions.end(id, OPERATOR);

    expect(ended).toMatchObject({ status: "ended", endedBy: "ana" });
    expect(await onlyAlert()).toMatchObject({ status: "open", score: 30 });
    await expect(test.server.services.suppressions.end(id, OPERATOR)).rejects.toMatchObject({
      code: "transition_refused",
    });
    expect(await test.server.services.suppressions.list(OPERATOR)).toMatchObject([
      { id, status: "ended", reason: "a box of the lab" },
    ]);
  });

  it("are listed with a trace, because a scope may name a person", async () => {
    const answer = await test.server.app.inject("/v1/suppressions");

    expect(answer.statusCode).toBe(200);
    const { entries } = (await test.server.app.inject("/v1/audit?action=exceptions_listed")).json();
    expect(entries).toHaveLength(1);
  });

  it("by assignee, group and tool covers those alone", async () => {
    await test.server.services.directory.import([
      { assignee: "ana@example.com", deviceSerial: "SN-1", group: "lab" },
      { assignee: "bob@example.com", deviceSerial: "SN-2", group: "lab" },
      { assignee: "cy@example.com", deviceSerial: "SN-3", group: "sales" },
    ]);
    const laptops = [await test.laptop(), await test.laptop(), await test.laptop()];
    for (const laptop of laptops) await laptop.report([kvmAttached(), remoteTool("teamviewer")]);
    const scores = () => Promise.all(laptops.map(scoreOf));

    await suppress({ assignee: "ana@example.com", rule: "kvm-hardware-attached" });
    const byPerson = await scores();
    await suppress({ group: "lab", rule: "kvm-hardware-attached" });
    const byGroup = await scores();
    await suppress({ tool: "teamviewer" });

    expect(byPerson).toEqual([7, 37, 37]);
    expect(byGroup).toEqual([7, 7, 37]);
    expect(await scores()).toEqual([0, 0, 30]);
  });

  it("covers a laptop that never came", async () => {
    await test.server.services.directory.import([
      { assignee: "ana@example.com", deviceSerial: "SN-X", issuedAt: toInstant(test.clock.now()) },
    ]);
    for (let hour = 0; hour <= 7 * 24; hour += 1) await pass(HOUR_MS);

    await suppress({ device: "serial:SN-X" }, 3);
    const resting = await onlyAlert();
    for (let hour = 0; hour <= 3 * 24; hour += 1) await pass(HOUR_MS);

    expect(resting.status).toBe("suppressed");
    expect((await onlyAlert()).status).toBe("open");
  });

  it("stands in the access log of the laptops whose findings it takes", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const { id } = await suppress({ rule: "kvm-hardware-attached" });

    const entries = await test.server.storage.store.audit.entries(laptop.id);

    expect(entries).toMatchObject([{ actor: "ana", action: "suppression_added", detail: { suppressionId: id } }]);
  });

  it("does not settle with the alert that hides it", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached(), virtualMachine()]);
    await suppress({ rule: "kvm-hardware-attached" });
    const { id } = await onlyAlert();
    await test.server.services.alerts.act(
      id,
      { action: "close", disposition: "benign", reason: "all known" },
      OPERATOR,
    );

    await pass(7 * DAY_MS);

    const { alerts } = await test.server.services.alerts.list({ statuses: ["open"] }, OPERATOR);
    expect(alerts).toMatchObject([{ severity: "high", rules: ["kvm-hardware-attached"] }]);
  });
});

describe("a preview", () => {
  it("tells which findings and alerts a suppression would have changed, and changes nothing", async () => {
    const laptop = await test.laptop();
    const other = await test.laptop();
    await laptop.report([kvmAttached(), virtualMachine()]);
    await other.report([remoteTool()]);

    const { statusCode, body } = await post("/v1/suppressions/preview", {
      scope: { rule: "kvm-hardware-attached" },
      days: 30,
    });

    expect([statusCode, JSON.parse(body)]).toMatchObject([
      200,
      {
        days: 30,
        devices: 1,
        findings: [{ deviceId: laptop.id, rule: "kvm-hardware-attached", weightTenths: 30, clearedAt: null }],
        alerts: [{ deviceId: laptop.id, severity: "critical", severityWithout: "info" }],
      },
    ]);
    expect(await scoreOf(laptop)).toBe(45);
  });

  it("looks back as far as it is told", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    await laptop.report([{ says: "cleared", kind: "kvm_usb", key: "usb-1", observedAt: toInstant(laptop.nowMs) }]);
    await pass(3 * DAY_MS);
    const preview = (days: number) =>
      test.server.services.suppressions.preview({ device: laptop.id }, days, { name: "eve" });

    expect((await preview(2)).findings).toEqual([]);
    expect(await test.server.storage.store.audit.entries(laptop.id)).toEqual([]);
    expect((await preview(4)).findings).toMatchObject([{ rule: "kvm-hardware-attached" }]);
    expect(await test.server.storage.store.audit.entries(laptop.id)).toMatchObject([
      { actor: "eve", action: "suppression_previewed" },
    ]);
  });
});

describe("POST /v1/suppressions", () => {
  it("answers with the suppression", async () => {
    const { statusCode, body } = await post("/v1/suppressions", request({ tool: "anydesk" }));

    expect([statusCode, JSON.parse(body)]).toMatchObject([
      201,
      { status: "in_force", scope: { tool: "anydesk", rule: null }, createdBy: "local operator", owner: "bob" },
    ]);
    const { id } = JSON.parse(body);
    expect((await post(`/v1/suppressions/${id}/end`, {})).json()).toMatchObject({ id, status: "ended" });
    expect((await test.server.app.inject("/v1/suppressions")).json()).toMatchObject({ suppressions: [{ id }] });
  });

  it.each([
    [{ scope: {} }, "scope"],
    [{ scope: { rule: "everything" } }, "scope.rule"],
    [{ scope: { rule: "anti-idle", all: true } }, "scope.all"],
    [{ scope: { device: " " } }, "scope.device"],
    [{ scope: { device: "no-such-laptop" } }, "scope.device"],
    [{ scope: { tool: "any-desk" } }, "scope.tool"],
    [{ owner: "" }, "owner"],
    [{ reason: "x" }, "reason"],
    [{ until: "tomorrow" }, "until"],
    [{ until: "2026-03-02T13:00:00Z" }, "until"],
    [{ until: "2027-03-04T14:00:00Z" }, "until"],
    [{ until: undefined }, "until"],
  ])("refuses %j and names the field", async (change, field) => {
    const answer = await post("/v1/suppressions", { ...request({ rule: "anti-idle" }), ...change });

    expect([answer.statusCode, answer.json().field]).toEqual([400, field]);
  });
});

describe("the suppress action of one alert", () => {
  it("ends within a year too", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();

    const answer = await post(`/v1/alerts/${id}/actions`, {
      action: "suppress",
      until: inDays(400),
      reason: "for good",
    });

    expect([answer.statusCode, answer.json().field]).toEqual([400, "until"]);
  });
});

describe("a tool that is approved while the collector runs", () => {
  const approve = (change: object = {}) =>
    test.server.services.approvals.add({ tool: "anydesk", reason: "help desk", ...change }, OPERATOR);

  it("raises nothing any more, at once", async () => {
    const laptop = await test.laptop();
    await laptop.report([remoteTool()]);
    const before = await scoreOf(laptop);

    await approve();

    expect([before, await scoreOf(laptop)]).toEqual([7, 0]);
    expect(await test.server.storage.store.audit.entries(laptop.id)).toContainEqual(
      expect.objectContaining({ action: "tool_approved", actor: "ana" }),
    );
  });

  it("is approved for its group and instance alone", async () => {
    const laptop = await test.laptop();
    await laptop.report([remoteTool()]);

    await approve({ group: "support" });

    expect(await scoreOf(laptop)).toBe(7);
  });

  it("counts again within the hour when the approval lapses or is removed", async () => {
    const laptop = await test.laptop();
    await laptop.report([remoteTool()]);
    await approve({ until: inDays(1) });
    await pass(DAY_MS + MINUTE_MS);
    const lapsed = await scoreOf(laptop);
    const { id } = await approve();
    const approved = await scoreOf(laptop);

    await test.server.services.approvals.remove(id ?? "", OPERATOR);
    await pass(HOUR_MS);

    expect([lapsed, approved, await scoreOf(laptop)]).toEqual([7, 0, 7]);
    expect(await test.server.services.approvals.list()).toMatchObject([{ status: "ended" }, { status: "lapsed" }]);
  });

  it("stands beside those of the settings", async () => {
    test = await startTestServer({
      settings: { approvedTools: [{ tool: "screenconnect", instance: "help.example.com" }] },
    });
    await approve();

    expect(await test.server.services.approvals.list()).toMatchObject([
      { id: null, tool: "screenconnect", instance: "help.example.com", status: "in_force" },
      { id: expect.stringMatching(/^ap_/u), tool: "anydesk", createdBy: "ana", reason: "help desk" },
    ]);
  });

  it.each([
    [{ tool: "no-such-tool" }, "tool"],
    [{ reason: "" }, "reason"],
    [{ until: "2026-03-01T00:00:00Z" }, "until"],
    [{ groups: "x" }, "groups"],
  ])("is refused with %j, naming the field", async (change, field) => {
    const answer = await post("/v1/approvals", { tool: "anydesk", reason: "help desk", ...change });

    expect([answer.statusCode, answer.json().field]).toEqual([400, field]);
  });
});
