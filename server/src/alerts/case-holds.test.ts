import { DAY_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { cleared, kvmAttached, virtualMachine } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { AlertActionRequest } from "./alert-action-request.ts";

let test: TestServer;
const ANA = { name: "ana" };
const JOIN = { action: "merge", reason: "one house, one parcel" } as const;

beforeEach(async () => {
  test = await startTestServer();
});

function act(alertId: string, request: AlertActionRequest) {
  return test.server.services.alerts.act(alertId, request, ANA);
}

async function alertOf(deviceId: string): Promise<string> {
  const [alert] = (await test.server.services.alerts.list({ deviceId }, ANA)).alerts;
  return alert?.id ?? "";
}

async function suspect(...statements: Parameters<FakeLaptop["report"]>[0] & object) {
  const laptop = await test.laptop();
  await laptop.report(statements);
  test.clock.advance(1_000);
  return { laptop, alertId: await alertOf(laptop.id) };
}

const stateOf = async (alertId: string) => test.server.storage.store.alerts.find(alertId);
const queue = async () => (await test.server.services.alerts.list({}, ANA)).alerts.map(({ id }) => id);

async function neverSeen(): Promise<string> {
  const issuedAt = toInstant(test.clock.now());
  await test.server.services.directory.import([{ assignee: "zoe@example.com", deviceSerial: "SN-LATE", issuedAt }]);
  test.clock.advance(8 * DAY_MS);
  await test.server.services.jobs.runDue();
  return alertOf("serial:SN-LATE");
}

async function enrollLate(): Promise<void> {
  await test.laptop({ serial: "SN-LATE" });
  test.clock.advance(2 * MINUTE_MS);
  await test.server.services.jobs.runDue();
}

describe("what happens by itself to one alert of a case", () => {
  it("closes a laptop's that came after all, though it was joined to another", async () => {
    const late = await neverSeen();
    const { alertId: lead } = await suspect(kvmAttached());
    await act(late, { ...JOIN, into: lead });

    await enrollLate();

    expect(await stateOf(late)).toMatchObject({ status: "closed", disposition: "benign", mergedInto: lead });
    expect(await stateOf(lead)).toMatchObject({ status: "open" });
  });

  it("leaves in the queue what was joined to it, when it closes", async () => {
    const late = await neverSeen();
    await test.server.services.directory.import([
      { assignee: "yan@example.com", deviceSerial: "SN-TOO", issuedAt: toInstant(test.clock.now()) },
    ]);
    test.clock.advance(8 * DAY_MS);
    await test.server.services.jobs.runDue();
    const part = await alertOf("serial:SN-TOO");
    await act(part, { ...JOIN, into: late });
    expect(await queue()).not.toContain(part);

    await enrollLate();

    expect(await stateOf(part)).toMatchObject({ status: "open", mergedInto: null });
    expect(await queue()).toContain(part);
  });

  it("leaves in the queue what was joined to it, when a suppression takes all that it rests on", async () => {
    const lead = await suspect(kvmAttached());
    const part = await suspect(kvmAttached());
    await act(part.alertId, { ...JOIN, into: lead.alertId });

    await test.server.services.suppressions.add(
      {
        scope: { device: lead.laptop.id },
        owner: "ana",
        reason: "IT's own bench box",
        until: toInstant(test.clock.now() + DAY_MS),
      },
      ANA,
    );

    expect(await stateOf(lead.alertId)).toMatchObject({ status: "suppressed" });
    expect(await stateOf(part.alertId)).toMatchObject({ status: "open", mergedInto: null });
    expect((await test.server.services.alerts.read(part.alertId, ANA)).history.at(-1)).toMatchObject({
      kind: "split",
      actor: "clearseat",
    });
  });
});

describe("a case is as grave in the queue as what it holds", () => {
  it("so what weighs more is not joined to what weighs less", async () => {
    const mild = await suspect(kvmAttached());
    const grave = await suspect(kvmAttached(), virtualMachine());

    await expect(act(grave.alertId, { ...JOIN, into: mild.alertId })).rejects.toMatchObject({
      code: "transition_refused",
      field: "into",
    });
    expect((await act(mild.alertId, { ...JOIN, into: grave.alertId })).mergedInto).toBe(grave.alertId);
  });

  it("so a part that grows beyond it stands alone again", async () => {
    const lead = await suspect(kvmAttached());
    const part = await suspect(kvmAttached());
    await act(part.alertId, { ...JOIN, into: lead.alertId });

    await part.laptop.report([virtualMachine()]);

    expect(await stateOf(part.alertId)).toMatchObject({ currentSeverity: "critical", mergedInto: null });
    expect(await queue()).toContain(part.alertId);
  });

  it("so a part stands alone again when the alert that leads becomes milder than it", async () => {
    const lead = await suspect(kvmAttached());
    const part = await suspect(kvmAttached());
    await act(part.alertId, { ...JOIN, into: lead.alertId });

    await lead.laptop.report([cleared("kvm_usb", "usb-1")]);

    expect(await stateOf(part.alertId)).toMatchObject({ currentSeverity: "high", mergedInto: null });
  });
});

describe("taking a merge back", () => {
  it("gives state and owner back, and to the alert what was joined to it", async () => {
    const first = await suspect(kvmAttached());
    const second = await suspect(kvmAttached());
    const third = await suspect(kvmAttached());
    await act(first.alertId, { ...JOIN, into: second.alertId });
    await act(second.alertId, { action: "take" });
    await act(second.alertId, { ...JOIN, into: third.alertId });
    expect(await stateOf(second.alertId)).toMatchObject({ status: "open", owner: null });

    await act(second.alertId, { action: "undo" });

    expect(await stateOf(second.alertId)).toMatchObject({ status: "in_triage", owner: "ana", mergedInto: null });
    expect(await stateOf(first.alertId)).toMatchObject({
      status: "in_triage",
      owner: "ana",
      mergedInto: second.alertId,
    });
    expect((await test.server.services.alerts.read(third.alertId, ANA)).parts).toEqual([]);
  });

  it("leaves a part closed that was closed with its case meanwhile", async () => {
    const part = await suspect(kvmAttached());
    const lead = await suspect(kvmAttached());
    await act(part.alertId, { ...JOIN, into: lead.alertId });
    await act(lead.alertId, { action: "close", reason: "talked to both", disposition: "true_positive" });

    await act(part.alertId, { action: "undo" });

    expect(await stateOf(part.alertId)).toMatchObject({ status: "closed", disposition: "true_positive" });
  });
});

it("an alert that joins a case which HR reads says so in its own history", async () => {
  const part = await suspect(kvmAttached());
  const lead = await suspect(kvmAttached());
  await act(lead.alertId, { action: "hand_over", reason: "confirmed by phone" });
  await act(part.alertId, { ...JOIN, into: lead.alertId });

  const { history } = await test.server.services.alerts.read(part.alertId, { name: "ana" });

  expect(history.findLast(({ kind }) => kind === "merged")?.detail["readBy"]).toBe("hr");
});

it("HR goes on seeing an alert that was handed over and then joined to another", async () => {
  const part = await suspect(kvmAttached());
  const lead = await suspect(kvmAttached());
  await act(part.alertId, { action: "hand_over", reason: "confirmed by phone" });
  await act(part.alertId, { ...JOIN, into: lead.alertId });

  const { alerts } = await test.server.services.alerts.list({ handedOver: true }, { name: "harriet" });

  expect(alerts.map(({ id }) => id)).toEqual([part.alertId]);
});
