import { describe, expect, it } from "vitest";
import { kvmHardwareAttached } from "../rules/kvm-hardware-attached.ts";
import type { DetectionRule } from "./detection-rule.ts";
import { judge, judgeCase } from "./judge.ts";
import { SAMPLE_HASH, SAMPLE_NOW, sampleCase, sampleRecord } from "./sample-case.ts";

describe("judge", () => {
  it("finds nothing on an ordinary laptop", () => {
    expect(judge(sampleCase({ signals: [sampleRecord("display")] }))).toEqual([]);
  });

  it("makes a whole finding of a match: rule, version, family, techniques, innocent explanations and times", () => {
    const usb = sampleRecord(
      "kvm_usb",
      {},
      { firstObservedAt: "2026-03-08T10:00:00Z", lastObservedAt: "2026-03-09T11:00:00Z" },
    );

    const findings = judge(sampleCase({ signals: [usb] }));

    expect(findings).toMatchObject([
      {
        rule: "kvm-hardware-attached",
        ruleVersion: 1,
        family: "input-hardware",
        weightTenths: 30,
        weightName: "identity",
        key: "one",
        attack: ["T1219.003"],
        benign: kvmHardwareAttached.benign,
        firstSeenAt: "2026-03-08T10:00:00Z",
        lastSeenAt: "2026-03-09T11:00:00Z",
        clearedAt: null,
        evidence: [
          { deviceId: "device-one", kind: "kvm_usb", key: "one", reportHash: usb.reportHash, payload: usb.payload },
        ],
      },
    ]);
  });

  it("says in plain words what a disguised device is", () => {
    const usb = sampleRecord("kvm_usb", {
      manufacturer: "Logitech",
      product: "Logitech USB Input Device",
      disguised: true,
      marks: ["absolute_mouse", "keyboard_mouse_storage"],
    });

    expect(judge(sampleCase({ signals: [usb] })).map((finding) => finding.summary)).toEqual([
      "A USB device that calls itself Logitech USB Input Device is built like a KVM-over-IP box: absolute mouse and keyboard, mouse and storage in one device, since 2026-03-09 15:00 UTC.",
    ]);
  });

  it("gives the same findings for the same case", () => {
    const deviceCase = sampleCase({
      signals: [sampleRecord("kvm_usb"), sampleRecord("remote_session"), sampleRecord("remote_tool")],
    });

    expect(judge(deviceCase)).toEqual(judge(deviceCase));
  });
});

describe("judgeCase", () => {
  const error = new RangeError("not a time: yesterday");
  const broken: DetectionRule = {
    ...kvmHardwareAttached,
    id: "kvm-display-attached",
    match: () => {
      throw error;
    },
  };

  it("keeps what the other rules found when one breaks, and names the broken one", () => {
    const { findings, faults } = judgeCase(sampleCase({ signals: [sampleRecord("kvm_usb")] }), [
      broken,
      kvmHardwareAttached,
    ]);

    expect(findings.map((finding) => finding.rule)).toEqual(["kvm-hardware-attached"]);
    expect(faults).toEqual([{ rule: "kvm-display-attached", error }]);
  });

  it("needs no second look when time alone changes nothing", () => {
    expect(judgeCase(sampleCase({ signals: [sampleRecord("kvm_usb"), sampleRecord("display")] })).againAt).toBeNull();
  });

  it("looks again when the first look-back ends, and then finds nothing", () => {
    const session = sampleRecord("os_session", {}, { clearedAt: "2026-03-01T10:00:00Z" });
    const fork = {
      kind: "forked_sequence" as const,
      at: "2026-03-05T12:00:00Z",
      sequence: 42,
      reportHash: "f".repeat(43),
    };

    const { againAt, findings } = judgeCase(sampleCase({ signals: [session], integrity: [fork] }));

    expect(findings.map((finding) => finding.rule)).toEqual(["os-remote-session", "forked-chain"]);
    expect(againAt).toBe("2026-03-31T10:00:01Z");
    const later = sampleCase({
      signals: [session],
      integrity: [fork],
      device: { lastReportAt: "2026-03-31T10:00:00Z" },
      now: againAt ?? "",
    });
    expect(judge(later).map((finding) => finding.rule)).toEqual(["forked-chain"]);
  });

  it("looks again once two laptops may have confirmed that they show one monitor", () => {
    const other = {
      kind: "monitor_serial" as const,
      value: SAMPLE_HASH,
      deviceId: "device-two",
      assignee: "bob@example.com",
      since: SAMPLE_NOW,
      lastReportAt: SAMPLE_NOW,
    };
    const first = sampleCase({ signals: [sampleRecord("display")], shared: [other] });

    const early = judgeCase(first);
    const later = judgeCase({
      ...first,
      device: { ...first.device, lastReportAt: "2026-03-10T12:10:00Z" },
      now: early.againAt ?? "",
    });

    expect(early).toMatchObject({ findings: [], againAt: "2026-03-10T12:16:00Z" });
    expect(later).toMatchObject({ findings: [{ rule: "monitor-serial-shared" }], againAt: "2026-03-10T12:31:00Z" });
  });
});
