import type { Alert, Finding } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { readCaseDocument, toCaseDocument } from "../alerts/case-file.ts";
import type { DeviceCase } from "./device-case.ts";
import { explainAlert } from "./explain.ts";
import { judge } from "./judge.ts";
import { renderExplanation } from "./render-explanation.ts";
import { replayAlert } from "./replay-alert.ts";
import { SAMPLE_TOOL, sampleCase, sampleRecord } from "./sample-case.ts";
import { scoreFindings } from "./score.ts";

const SIGNALS = [sampleRecord("kvm_usb"), sampleRecord("virtual_machine"), sampleRecord("remote_tool")];
const CASE = sampleCase({ signals: SIGNALS });

function alertOf(findings: readonly Finding[]) {
  const { score, severity, confidence } = scoreFindings(findings);
  return {
    id: "al-1",
    subject: { kind: "device" as const, devices: ["device-one"] },
    severity,
    currentSeverity: severity,
    confidence,
    score,
    title: "Remote-control hardware on USB",
    rules: [...new Set(findings.map((finding) => finding.rule))],
    attack: ["T1219.003"],
    openedAt: "2026-03-09T15:00:02Z",
    updatedAt: "2026-03-09T15:00:02Z",
    status: "open" as const,
    disposition: null,
    owner: null,
    handedOverAt: null,
    mergedInto: null,
    findings: [...findings],
    suppressedUntil: null,
    history: [],
  };
}

/** As a file holds it: everything that JSON cannot say is gone. */
function throughFile(alert: Alert, deviceCase: DeviceCase) {
  const text = JSON.stringify(toCaseDocument({ alert, deviceCase }, 0));
  return readCaseDocument(JSON.parse(text), "case.json");
}

describe("replayAlert", () => {
  it("comes to the same from the signals alone, also by way of a file", () => {
    const alert = alertOf(judge(CASE));
    const read = throughFile(alert, sampleCase({ signals: SIGNALS, addresses: { "203.0.113.9": { country: "PT" } } }));
    const replay = replayAlert(alert, CASE);

    expect(replay).toMatchObject({
      agrees: true,
      score: 52,
      differences: [],
      failedRules: [],
      elsewhere: [],
      approved: [],
    });
    expect(read.alert).toMatchObject(alert);
    expect(read.deviceCase?.addresses.get("203.0.113.9")?.country).toBe("PT");
    expect(read.deviceCase === null ? null : replayAlert(read.alert, read.deviceCase)).toEqual(replay);
  });

  it.each([
    ["a weight", (finding: Finding) => ({ ...finding, weightTenths: 40 })],
    ["what it rests on", (finding: Finding) => ({ ...finding, key: "another" })],
  ])("disagrees when %s was changed in the store, though the sum fits", (_name, change) => {
    const alert = alertOf(
      judge(CASE).map((finding) => (finding.rule === "kvm-hardware-attached" ? change(finding) : finding)),
    );

    const replay = replayAlert(alert, CASE);

    expect(explainAlert(alert).agrees).toBe(true);
    expect(replay.agrees).toBe(false);
    expect(replay.differences).toMatchObject([{ rule: "kvm-hardware-attached" }]);
    expect(renderExplanation(explainAlert(alert), replay)).toContain("This differs from what is stored.");
  });

  it("disagrees when the signals are gone", () => {
    const { agrees, score, differences } = replayAlert(alertOf(judge(CASE)), sampleCase());

    expect([agrees, score]).toEqual([false, 0]);
    expect(differences.map(({ tenths }) => tenths)).toEqual([null, null, null]);
  });

  it("says what an approval took away, and by which approval", () => {
    const approved = sampleCase({ signals: SIGNALS, approvedTools: [{ tool: SAMPLE_TOOL, group: "sales" }] });
    const alert = alertOf(judge(approved));

    const replay = replayAlert(alert, approved);

    expect(replay.agrees).toBe(true);
    expect(replay.approved).toMatchObject([
      { rule: "remote-tool-unapproved", weightTenths: 7, approvals: [{ tool: SAMPLE_TOOL, group: "sales" }] },
    ]);
    expect(renderExplanation(explainAlert(alert), replay)).toContain("Approved: AnyDesk, group sales.");
  });

  it("sets apart what stands and is not part of the alert", () => {
    const alert = alertOf(judge(CASE).filter((finding) => finding.rule !== "remote-tool-unapproved"));

    const replay = replayAlert(alert, CASE);

    expect(replay.agrees).toBe(true);
    expect(replay.elsewhere.map((finding) => finding.rule)).toEqual(["remote-tool-unapproved"]);
  });

  it("tells a rule that breaks on a case from one that finds nothing", () => {
    const [usb] = SIGNALS;
    const broken = { ...CASE, signals: [{ ...usb, payload: {} }] } as unknown as DeviceCase;

    expect(replayAlert(alertOf(judge(CASE)), broken).failedRules).toContain("kvm-hardware-disguised");
  });
});

describe("a case file", () => {
  const document = () =>
    JSON.parse(JSON.stringify(toCaseDocument({ alert: alertOf(judge(CASE)), deviceCase: CASE }, 0)));

  it("may be an alert as the API answers it", () => {
    const alert = alertOf(judge(CASE));

    expect(readCaseDocument(JSON.parse(JSON.stringify(alert)), "alert.json")).toMatchObject({
      alert: { id: "al-1" },
      deviceCase: null,
    });
  });

  it.each([
    [{ format: "clearseat.case/9" }, "format"],
    [{ alert: { id: 1 } }, "alert.id"],
    [{ case: { ...CASE, addresses: {}, signals: [{ kind: "kvm_usb" }] } }, "case.signals[0].deviceId"],
    [{ case: { ...CASE, addresses: {}, now: "yesterday" } }, "case.now"],
    [{ more: 1 }, "more"],
  ])("with %j is refused, naming the field", (change, field) => {
    expect(() => readCaseDocument({ ...document(), ...change }, "case.json")).toThrow(`case.json: ${field}: `);
  });
});
