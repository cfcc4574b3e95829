import { describe, expect, it } from "vitest";
import type { AlertDetail } from "../../api/types.ts";
import { countedFindings, innocentReasons, nextSteps, sayCertainty, seenSince } from "./alert-facts.ts";

const finding = (rule: string, weightTenths: number, day: number) => ({
  rule,
  weightTenths,
  firstSeenAt: `2026-03-0${day}T12:00:00Z`,
  benign: [`${rule} is allowed`, "A lab machine"],
});

const part = (index: number, severityWithout: string) => ({ index, part: "counted", because: null, severityWithout });

const ALERT = {
  confidence: "high",
  findings: [finding("kvm", 30, 4), finding("tool", 7, 2), finding("never-moves", 13, 1)],
  explanation: {
    families: [
      { family: "remote-session", counted: true, findings: [part(1, "high")] },
      { family: "input-hardware", counted: true, findings: [part(0, "info")] },
      { family: "posture", counted: false, findings: [part(2, "high")] },
    ],
  },
} as unknown as AlertDetail;

describe("what an alert says first", () => {
  it("is what counts, the heaviest first, and since when", () => {
    expect(countedFindings(ALERT).map(({ rule }) => rule)).toEqual(["kvm", "tool"]);
    expect(seenSince(ALERT)).toBe("2026-03-02T12:00:00Z");
    expect(seenSince({ ...ALERT, explanation: null })).toBe("2026-03-01T12:00:00Z");
  });

  it("names each innocent reason and each next step once", () => {
    expect(innocentReasons(ALERT, 9)).toEqual(["kvm is allowed", "A lab machine", "tool is allowed"]);
    const rules = new Map([
      ["tool", { triage: ["Ask them", "Look at the tool"] }],
      ["kvm", { triage: ["Ask them"] }],
    ]);
    expect(nextSteps(ALERT, rules, 2)).toEqual(["Ask them", "Look at the tool"]);
  });

  it("tells what is left without the strongest finding", () => {
    expect(sayCertainty(ALERT)).toContain("it would still be high");
    const families = ALERT.explanation?.families.toReversed().slice(1);
    const weak = { ...ALERT, explanation: { families } } as AlertDetail;
    expect(sayCertainty(weak)).toContain("nothing would call for an alert");
  });
});
