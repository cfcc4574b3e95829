import type { Finding } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { weighFindings } from "./weigh-findings.ts";

function finding(changes: Pick<Finding, "rule" | "family" | "weightTenths" | "summary"> & Partial<Finding>): Finding {
  return {
    ruleVersion: 1,
    key: "one",
    attack: ["T1219"],
    evidence: [
      {
        deviceId: "device-one",
        kind: "display",
        key: changes.rule,
        observedAt: "2026-03-09T15:00:00Z",
        receivedAt: "2026-03-09T15:00:02Z",
        reportHash: null,
        payload: {},
      },
    ],
    benign: ["A test."],
    clearsWhen: "It goes.",
    firstSeenAt: "2026-03-09T15:00:00Z",
    lastSeenAt: "2026-03-09T15:00:00Z",
    clearedAt: null,
    ...changes,
  };
}

const SHELF = finding({ rule: "virtualized-device", family: "posture", weightTenths: 15, summary: "It is virtual." });
const ABROAD = finding({
  rule: "place-mismatch",
  family: "place-and-time",
  weightTenths: 10,
  summary: "It is abroad.",
});
const SESSION = finding({
  rule: "remote-session-unapproved",
  family: "remote-session",
  weightTenths: 23,
  summary: "Somebody came in.",
});

describe("the title of an alert", () => {
  it("says what the strongest finding says", () => {
    expect(weighFindings([ABROAD, SESSION, SHELF]).title).toBe("Somebody came in.");
  });

  it("is never of a posture finding that the sum leaves out, however heavy", () => {
    expect(weighFindings([SHELF, ABROAD])).toMatchObject({ score: 10, severity: "low", title: "It is abroad." });
    expect(weighFindings([SHELF])).toMatchObject({ score: 0, title: null });
  });

  it("may be of a posture finding that counts", () => {
    const heavier = { ...SHELF, weightTenths: 30 };

    expect(weighFindings([SESSION, heavier]).title).toBe("It is virtual.");
  });
});
