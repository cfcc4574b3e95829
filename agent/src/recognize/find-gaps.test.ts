import { type Gap, parseInput, Snapshot, type SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { findGaps } from "./find-gaps.ts";

function gapsOf(kind: Gap["kind"], sections: Partial<SnapshotInput>): string[] {
  const snapshot = parseInput(Snapshot, {
    format: "clearseat.snapshot/1",
    takenAt: "2026-03-02T14:00:00Z",
    platform: "linux",
    ...sections,
  });
  return findGaps(snapshot)
    .filter((gap) => gap.kind === kind)
    .map((gap) => `${gap.section} ${gap.reason}`);
}

describe("gaps", () => {
  it("name a section that was not looked at, and not one that is empty", () => {
    expect(gapsOf("kvm_usb", {})).toEqual(["usb missing"]);
    expect(gapsOf("kvm_usb", { usb: [] })).toEqual([]);
  });

  it("name a section that only adds to a kind when it could not be read, and not when a system has none", () => {
    const usb = { usb: [] };

    expect(gapsOf("kvm_usb", { ...usb, gaps: [{ section: "bluetooth", reason: "timed_out" }] })).toEqual([
      "bluetooth timed_out",
    ]);
    expect(gapsOf("kvm_usb", { ...usb, gaps: [{ section: "network", reason: "denied" }] })).toEqual(["network denied"]);
    expect(gapsOf("kvm_usb", { ...usb, gaps: [{ section: "network.neighbors", reason: "denied" }] })).toEqual([]);
  });

  it("carry the reason that the collector gave", () => {
    expect(gapsOf("kvm_usb", { gaps: [{ section: "usb", reason: "denied" }] })).toEqual(["usb denied"]);
  });

  it("name the parts that are missing from a section which was read, each once", () => {
    const gaps = [
      { section: "sessions.console", reason: "missing" },
      { section: "sessions.peer", reason: "denied" },
      { section: "sessions.peer", reason: "denied" },
    ] as const;

    expect(gapsOf("os_session", { sessions: [], gaps: [...gaps] })).toEqual([
      "sessions.console missing",
      "sessions.peer denied",
    ]);
  });

  it("say nothing of parts where the whole section is missing", () => {
    expect(gapsOf("os_session", { gaps: [{ section: "sessions.peer", reason: "denied" }] })).toEqual([
      "sessions missing",
    ]);
  });

  it("stay within what a gap may carry", () => {
    const [gap = ""] = gapsOf("os_session", {
      sessions: [],
      gaps: [{ section: `sessions.${"x".repeat(90)}`, reason: "denied" }],
    });

    expect(gap.split(" ")[0]).toHaveLength(40);
  });

  it("name activity, which is off unless the company's policy turns it on, only when it could not be looked at", () => {
    expect(gapsOf("activity", {})).toEqual([]);
    expect(gapsOf("activity", { gaps: [{ section: "activity", reason: "unsupported" }] })).toEqual([
      "activity unsupported",
    ]);
    expect(
      gapsOf("activity", { activity: { idleSeconds: 5 }, gaps: [{ section: "activity.desktop", reason: "redacted" }] }),
    ).toEqual(["activity.desktop redacted"]);
  });
});
