import { commitmentOf, createVerifier, envelopeHash, open } from "@clearseat/proof";
import { ReceiptPayload, ReportPayload } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached, monitor, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { CasePackage } from "./case-package.ts";

let test: TestServer;
let laptop: FakeLaptop;
let alertId: string;
const ANA = { name: "ana" };

beforeEach(async () => {
  test = await startTestServer();
  await test.server.services.directory.import([{ assignee: "zoe@example.com", deviceSerial: "SN-1", country: "US" }]);
  laptop = await test.laptop();
  await laptop.report([monitor(), kvmAttached(), remoteTool()]);
  test.clock.advance(60_000);
  await laptop.report([kvmAttached("usb-2")]);
  alertId = (await test.server.services.alerts.list({}, ANA)).alerts[0]?.id ?? "";
});

/** Checks each proof with public keys alone; returns what it proves. */
function verifyOffline({ collector, laptops, proofs }: CasePackage): readonly string[] {
  const receiver = createVerifier(collector.publicKey);
  return proofs.flatMap(({ deviceId, reportHash, receivedAt, report, receipt, statements }) => {
    const key = laptops.find((one) => one.deviceId === deviceId)?.publicKey;
    if (key === null || key === undefined) throw new Error("a proof without a key");
    const device = createVerifier(key);
    const signed = open(report, { typ: "report", aud: collector.id, verifier: device });
    const received = open(receipt, { typ: "receipt", aud: collector.id, verifier: receiver });
    if (!signed.ok || !received.ok) throw new Error("a signature does not verify");
    expect(device.kid).toBe(deviceId);
    expect(envelopeHash(report)).toBe(reportHash);
    expect(ReceiptPayload.parse(received.payload)).toMatchObject({ deviceId, reportHash, receivedAt });
    const { commitments } = ReportPayload.parse(signed.payload);
    return statements.map(({ position, disclosure }) => {
      expect(commitmentOf(disclosure)).toBe(commitments[position]);
      return disclosure.statement.says === "is" ? disclosure.statement.signal.key : "";
    });
  });
}

describe("a case package", () => {
  it("proves all that the findings rest on with public keys alone, and tells nothing else of the laptop", async () => {
    const pack = CasePackage.parse(await test.server.services.packages.pack(alertId, ANA));

    const evidence = pack.alerts.flatMap(({ findings }) => findings.flatMap((finding) => finding.evidence));
    const proved = verifyOffline(pack);
    expect(new Set(proved)).toEqual(new Set(evidence.map(({ key }) => key)));
    expect(pack.missing).toEqual([]);
    expect(JSON.stringify(pack.proofs)).not.toContain('"kind":"display"');
    expect(pack.laptops).toMatchObject([{ serial: "SN-1", assignee: "zoe@example.com", country: "US" }]);
  });

  it("holds the parts of a case, and names whose laptop it is for those alone", async () => {
    const other = await test.laptop();
    await other.report([kvmAttached()]);
    const { alerts } = await test.server.services.alerts.list({}, ANA);
    const otherId = alerts.find(({ id }) => id !== alertId)?.id ?? "";
    await test.server.services.alerts.act(otherId, { action: "merge", into: alertId, reason: "one house" }, ANA);

    const pack = await test.server.services.packages.pack(alertId, ANA);

    expect(pack.alerts.map(({ id }) => id)).toEqual([alertId, otherId]);
    expect(pack.laptops.map(({ deviceId }) => deviceId)).toEqual([laptop.id, other.id]);
    expect(verifyOffline(pack).length).toBeGreaterThan(2);
  });

  it("says what was erased and can be proved no more", async () => {
    const erase = { deviceId: laptop.id, kind: "kvm_usb", key: "usb-1", reason: "asked for" } as const;
    const before = await test.server.services.packages.pack(alertId, ANA);
    await test.server.services.erasure.eraseSignal(erase, ANA);
    const pack = await test.server.services.packages.pack(alertId, ANA);

    const keysOf = ({ proofs }: CasePackage) => verifyOffline({ ...pack, proofs });
    expect([keysOf(before).includes("usb-1"), keysOf(pack).includes("usb-1")]).toEqual([true, false]);
  });

  it("asks whoever signed in why, tells it, and stands in the access log", async () => {
    const person = { ...ANA, saysWhy: true };
    const { packages, reasons } = test.server.services;
    await expect(packages.pack(alertId, person)).rejects.toMatchObject({ code: "reason_required" });
    await reasons.giveForAlert(alertId, "counsel asked for it", person);

    expect((await packages.pack(alertId, person)).reason).toBe("counsel asked for it");
    const entries = await test.server.storage.store.audit.entries(laptop.id);
    expect(entries.at(-1)).toMatchObject({ actor: "ana", action: "case_exported", detail: { alertId } });
  });

  it("is for HR when the case was handed over", async () => {
    const { token } = await test.server.services.tokens.create("harriet", null, "hr");
    const headers = { authorization: `Bearer ${token}` };
    const get = async () =>
      (await test.server.app.inject({ url: `/v1/cases/${alertId}/case-package`, headers })).statusCode;
    expect(await get()).toBe(404);
    await test.server.services.alerts.act(alertId, { action: "hand_over", reason: "confirmed by phone" }, ANA);

    expect(await get()).toBe(200);
  });
});
