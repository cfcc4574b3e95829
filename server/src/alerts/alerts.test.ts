import type { Alert } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { explainAlert } from "../detection/explain.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { cleared, kvmAttached, monitor, remoteTool, virtualMachine } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { AlertDetail } from "./alert-detail.ts";

let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop();
});

async function alerts(query = ""): Promise<readonly Alert[]> {
  return (await test.server.app.inject(`/v1/alerts${query}`)).json().alerts;
}

async function onlyAlert(): Promise<Alert> {
  const [alert, ...rest] = await alerts();
  if (alert === undefined || rest.length > 0)
    throw new Error(`expected one alert, found ${rest.length + (alert === undefined ? 0 : 1)}`);
  return alert;
}

async function detailOf(alertId: string): Promise<AlertDetail> {
  return AlertDetail.parse((await test.server.app.inject(`/v1/alerts/${alertId}`)).json());
}

async function act(
  alertId: string,
  payload: Record<string, string>,
): Promise<{
  readonly status: number;
  readonly body: Partial<AlertDetail> & { readonly code?: string; readonly field?: string };
}> {
  const response = await test.server.app.inject({ method: "POST", url: `/v1/alerts/${alertId}/actions`, payload });
  return { status: response.statusCode, body: response.json() };
}

function laterBy(minutes: number): void {
  test.clock.advance(minutes * 60_000);
}

/** Lets something happen while the next transaction waits for its devices, which are returned once it has them. */
function lockSlowly({ server }: TestServer, meanwhile: () => void): readonly string[] {
  const storage = server.storage as { transaction: typeof server.storage.transaction };
  const { transaction } = storage;
  const locked: string[] = [];
  storage.transaction = (work) =>
    transaction((store) => {
      const devices = async (deviceIds: readonly string[]): Promise<void> => {
        meanwhile();
        locked.push(...deviceIds);
        storage.transaction = transaction;
        await store.locks.devices(deviceIds);
      };
      return work({ ...store, locks: { ...store.locks, devices } });
    });
  return locked;
}

/** Which of these reads every transaction makes from now on. */
function watchCompanyReads({ server }: TestServer): readonly string[] {
  const reads: string[] = [];
  const storage = server.storage as { transaction: typeof server.storage.transaction };
  const { transaction } = storage;
  const noted = <Read extends (...given: never[]) => unknown>(name: string, read: Read): Read =>
    ((...given: Parameters<Read>) => {
      reads.push(name);
      return read(...given);
    }) as Read;
  storage.transaction = (work) =>
    transaction((store) =>
      work({
        ...store,
        suppressions: { ...store.suppressions, inForce: noted("suppressions.inForce", store.suppressions.inForce) },
        approvals: { ...store.approvals, inForce: noted("approvals.inForce", store.approvals.inForce) },
        findings: { ...store.findings, standing: noted("findings.standing", store.findings.standing) },
      }),
    );
  return reads;
}

describe("an alert", () => {
  it("opens with the report that reaches low, names what was seen and is told of once", async () => {
    await laptop.report([kvmAttached()]);

    const alert = await onlyAlert();

    expect(alert).toMatchObject({
      subject: { kind: "device", devices: [laptop.id] },
      severity: "high",
      currentSeverity: "high",
      status: "open",
      disposition: null,
      rules: ["kvm-hardware-attached"],
      attack: ["T1219.003"],
      openedAt: "2026-03-02T14:00:00Z",
    });
    expect(alert.title).toBe(alert.findings[0]?.summary);
    expect(test.events.filter((event) => event.name === "alert.opened")).toMatchObject([
      { alertId: alert.id, severity: "high" },
    ]);
  });

  it("is not opened by what stays below low; the device shows that as context", async () => {
    await laptop.report([remoteTool()]);

    const device = (await test.server.app.inject(`/v1/devices/${laptop.id}`)).json();

    expect(await alerts()).toEqual([]);
    expect(device).toMatchObject({ score: 7, findings: [{ rule: "remote-tool-unapproved" }] });
  });

  it("is joined by later findings and keeps the time at which it opened", async () => {
    await laptop.report([kvmAttached()]);
    laterBy(60);
    await laptop.report([virtualMachine(), remoteTool()]);

    const alert = await onlyAlert();

    expect(alert).toMatchObject({ openedAt: "2026-03-02T14:00:00Z", updatedAt: "2026-03-02T15:00:00Z" });
    expect(alert.rules).toEqual(["kvm-hardware-attached", "remote-tool-unapproved", "virtualized-device"]);
  });

  it("takes in the context that was there before it", async () => {
    await laptop.report([remoteTool()]);
    await laptop.report([kvmAttached()]);

    expect((await onlyAlert()).rules).toEqual(["kvm-hardware-attached", "remote-tool-unapproved"]);
  });

  it("keeps the highest severity and says what stands now when evidence goes", async () => {
    await laptop.report([kvmAttached()]);
    laterBy(10);
    await laptop.report([cleared("kvm_usb", "usb-1")]);

    const alert = await onlyAlert();

    expect(alert).toMatchObject({ severity: "high", currentSeverity: "info", score: 0, status: "open" });
    expect(alert.findings).toMatchObject([{ clearedAt: "2026-03-02T14:10:00Z" }]);
  });

  it("takes the same finding back when it returns, without a second alert", async () => {
    await laptop.report([kvmAttached()]);
    await laptop.report([cleared("kvm_usb", "usb-1")]);
    await laptop.report([kvmAttached()]);

    const alert = await onlyAlert();

    expect(alert.findings).toMatchObject([{ clearedAt: null }]);
    expect((await detailOf(alert.id)).history.map((entry) => entry.kind)).toEqual([
      "opened",
      "finding_added",
      "finding_cleared",
      "severity_changed",
      "finding_returned",
      "severity_changed",
    ]);
  });

  it("scores as explaining it works out again", async () => {
    await laptop.report([kvmAttached(), remoteTool(), virtualMachine()]);
    await laptop.report([cleared("remote_tool", "anydesk")]);

    expect(explainAlert(await onlyAlert()).agrees).toBe(true);
  });

  it("opens for both laptops that show one monitor at once", async () => {
    const other = await test.laptop();
    await laptop.report([monitor()]);
    await other.report([monitor()]);

    const found = await alerts();

    expect(new Set(found.map((alert) => `${alert.subject.devices[0]} ${alert.rules.join(" ")}`))).toEqual(
      new Set([`${laptop.id} monitor-serial-shared`, `${other.id} monitor-serial-shared`]),
    );
  });
});

describe("judging many laptops in one transaction", () => {
  it("reads what counts for the whole company once", async () => {
    for (let more = 0; more < 6; more += 1) await (await test.laptop()).report([remoteTool()]);
    const reads = watchCompanyReads(test);
    test.clock.advance(60 * 60_000);

    await test.server.services.jobs.runDue();

    const judged = reads.filter((one) => one === "findings.standing").length;
    expect(judged).toBeGreaterThanOrEqual(6);
    expect(reads.filter((one) => one === "suppressions.inForce")).toHaveLength(1);
    expect(reads.filter((one) => one === "approvals.inForce")).toHaveLength(1);
  });

  it("reads nothing of that for reports that are judged by nobody", async () => {
    await laptop.report([remoteTool()]);
    const reads = watchCompanyReads(test);

    await laptop.report();

    expect(reads).toEqual([]);
  });
});

describe("the life cycle", () => {
  it("keeps who did what, when and why", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();

    await act(id, { action: "take" });
    laterBy(5);
    const closed = await act(id, { action: "close", disposition: "true_positive", reason: "The box was found." });

    expect(closed).toMatchObject({ status: 200, body: { status: "closed", disposition: "true_positive" } });
    expect((await detailOf(id)).history.slice(-2)).toMatchObject([
      {
        kind: "status_changed",
        actor: "local operator",
        reason: null,
        at: "2026-03-02T14:00:00Z",
        detail: { action: "take", from: "open", to: "in_triage" },
      },
      {
        actor: "local operator",
        reason: "The box was found.",
        at: "2026-03-02T14:05:00Z",
        detail: { action: "close", disposition: "true_positive" },
      },
    ]);
  });

  it("refuses what its table does not have", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();

    expect(await act(id, { action: "release" })).toMatchObject({
      status: 409,
      body: { code: "transition_refused", field: "action" },
    });
  });

  it.each([
    [{ action: "close", reason: "done" }, "disposition"],
    [{ action: "close", disposition: "benign" }, "reason"],
    [{ action: "suppress", reason: "known box" }, "until"],
    [{ action: "suppress", reason: "known box", until: "2020-01-01T00:00:00Z" }, "until"],
    [{ action: "new_evidence" }, "action"],
    [{ action: "take", who: "me" }, "who"],
  ])("names the field that is missing or wrong in %j", async (payload, field) => {
    await laptop.report([kvmAttached()]);

    expect(await act((await onlyAlert()).id, payload)).toMatchObject({
      status: 400,
      body: { code: "malformed_message", field },
    });
  });

  it("has no alert under an unknown id", async () => {
    expect(await act("al_none", { action: "take" })).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("leaves a closed alert as it was judged, whatever happens to its evidence", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await act(id, { action: "close", disposition: "benign", reason: "IT's own box" });

    await laptop.report([cleared("kvm_usb", "usb-1")]);

    expect((await detailOf(id)).findings).toMatchObject([{ clearedAt: null }]);
    expect(await alerts()).toHaveLength(1);
  });

  it("opens a new alert for new evidence, without what was judged benign", async () => {
    await laptop.report([kvmAttached()]);
    const first = await onlyAlert();
    await act(first.id, { action: "close", disposition: "benign", reason: "IT's own box" });

    await laptop.report([kvmAttached("usb-2", "Another one")]);

    const open = await alerts("?status=open");
    expect(open).toHaveLength(1);
    expect(open[0]?.findings.map((finding) => finding.key)).toEqual(["usb-2"]);
  });

  it("counts what was judged true again together with new evidence", async () => {
    await laptop.report([kvmAttached()]);
    await act((await onlyAlert()).id, { action: "close", disposition: "true_positive", reason: "confirmed" });

    await laptop.report([kvmAttached("usb-2", "Another one")]);

    expect((await alerts("?status=open"))[0]?.findings).toHaveLength(2);
  });

  it("opens a new alert when closed evidence goes and comes back", async () => {
    await laptop.report([kvmAttached()]);
    await act((await onlyAlert()).id, { action: "close", disposition: "true_positive", reason: "box removed" });
    await laptop.report([cleared("kvm_usb", "usb-1")]);
    laterBy(1);

    await laptop.report([kvmAttached()]);

    expect(await alerts()).toMatchObject([{ status: "open" }, { status: "closed" }]);
  });

  it("brings a suppressed alert back when its time is over", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await act(id, { action: "suppress", reason: "lab week", until: "2026-03-03T00:00:00Z" });
    expect((await onlyAlert()).status).toBe("suppressed");

    laterBy(24 * 60);
    await test.server.services.jobs.runDue();

    expect(await detailOf(id)).toMatchObject({ status: "open", suppressedUntil: null });
  });

  it("brings back only alerts whose laptops it has locked; what joins them meanwhile waits for the next run", async () => {
    const other = await test.laptop();
    for (const one of [laptop, other]) await one.report([kvmAttached()]);
    const suppressed = await alerts();
    for (const [index, { id }] of suppressed.entries())
      await act(id, { action: "suppress", reason: "lab week", until: `2026-03-03T0${index}:00:00Z` });
    laterBy(10 * 60);
    const locked = lockSlowly(test, () => laterBy(60));

    await test.server.services.alerts.lapse();
    const open = await alerts("?status=open");

    expect(open.map((alert) => alert.subject.devices)).toEqual([locked]);
    await test.server.services.alerts.lapse();
    expect(await alerts("?status=open")).toHaveLength(2);
  });

  it("brings a suppressed alert back when there is new evidence", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await act(id, { action: "suppress", reason: "lab week", until: "2026-03-09T00:00:00Z" });

    await laptop.report([virtualMachine()]);

    expect((await detailOf(id)).status).toBe("open");
  });

  it("reopens, and then follows its evidence again", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await act(id, { action: "close", disposition: "benign", reason: "IT's own box" });
    await laptop.report([cleared("kvm_usb", "usb-1")]);

    const reopened = await act(id, { action: "reopen", reason: "it was not" });

    expect(reopened.body).toMatchObject({ status: "open", disposition: null, currentSeverity: "info" });
    expect(reopened.body.findings?.[0]?.clearedAt).not.toBeNull();
  });

  it("does not reopen beside a newer alert of the same laptop", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await act(id, { action: "close", disposition: "benign", reason: "IT's own box" });
    await laptop.report([kvmAttached("usb-2")]);

    expect(await act(id, { action: "reopen", reason: "look again" })).toMatchObject({
      status: 409,
      body: { code: "transition_refused" },
    });
  });
});

describe("a list", () => {
  it("is read page by page without losing or repeating one", async () => {
    for (let index = 0; index < 5; index += 1) {
      laterBy(index === 3 ? 0 : 1);
      await (await test.laptop()).report([kvmAttached()]);
    }
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: { alerts: Alert[]; nextCursor: string | null } = (
        await test.server.app.inject(`/v1/alerts?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.alerts.map((alert) => alert.id));
      cursor = page.nextCursor;
    }

    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it("says what is wrong with a cursor that is not ours", async () => {
    const response = await test.server.app.inject("/v1/devices?cursor=nonsense");

    expect([response.statusCode, response.json().field]).toEqual([400, "cursor"]);
  });

  it("stands in the access log once an hour and person, reading one alert every time", async () => {
    await laptop.report([kvmAttached()]);
    const { id } = await onlyAlert();
    await onlyAlert();
    await detailOf(id);
    await detailOf(id);
    laterBy(61);
    await onlyAlert();

    const entries = await test.server.storage.store.audit.entries(laptop.id);

    expect(entries.map((entry) => entry.action)).toEqual([
      "alerts_listed",
      "alert_read",
      "alert_read",
      "alerts_listed",
    ]);
  });
});
