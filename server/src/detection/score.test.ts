import { type Evidence, FAMILIES, type Finding, isAtLeast, RULE_IDS } from "@clearseat/shared";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreFindings } from "./score.ts";

function evidence(key: string): Evidence {
  return {
    deviceId: "device-one",
    kind: "display",
    key,
    observedAt: "2026-03-09T15:00:00Z",
    receivedAt: "2026-03-09T15:00:02Z",
    reportHash: null,
    payload: {},
  };
}

function finding(changes: Partial<Finding>): Finding {
  return {
    rule: "kvm-display-attached",
    ruleVersion: 1,
    family: "display",
    weightTenths: 10,
    summary: "A display.",
    key: "one",
    attack: ["T1219.003"],
    evidence: [evidence("one")],
    benign: ["A test."],
    clearsWhen: "It goes.",
    firstSeenAt: "2026-03-09T15:00:00Z",
    lastSeenAt: "2026-03-09T15:00:00Z",
    clearedAt: null,
    ...changes,
  };
}

const FINDING = fc
  .record({
    rule: fc.constantFrom(...RULE_IDS),
    family: fc.constantFrom(...FAMILIES),
    weightTenths: fc.constantFrom(6, 7, 10, 13, 15, 20, 23, 25, 27, 30),
    key: fc.constantFrom("one", "two", "three"),
    evidence: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }).map((keys) => keys.map(evidence)),
    clearedAt: fc.constantFrom(null, null, null, "2026-03-10T09:00:00Z"),
  })
  .map(finding);
const FINDINGS = fc.array(FINDING, { maxLength: 8 });

describe("scoreFindings", () => {
  it("gives nothing for nothing", () => {
    expect(scoreFindings([])).toEqual({ score: 0, severity: "info", confidence: "low", families: [] });
  });

  it("adds up families and keeps only the strongest finding of each", () => {
    const { score, families } = scoreFindings([
      finding({ weightTenths: 27 }),
      finding({ weightTenths: 20, key: "two" }),
      finding({ family: "input-hardware", rule: "kvm-hardware-attached", weightTenths: 30 }),
    ]);

    expect(score).toBe(57);
    expect(families.map((family) => [family.family, family.tenths, family.others.length])).toEqual([
      ["input-hardware", 30, 0],
      ["display", 27, 1],
    ]);
  });

  it("adds three tenths once when another rule speaks on another signal of the family", () => {
    const strongest = finding({ weightTenths: 27 });
    const second = finding({ rule: "monitor-serial-shared", weightTenths: 20, evidence: [evidence("two")] });
    const third = finding({ rule: "headless-display", weightTenths: 9, evidence: [evidence("three")] });

    expect(scoreFindings([strongest, second, third]).score).toBe(30);
  });

  it("adds nothing for the same rule on another signal, nor for another rule on the same signal", () => {
    const strongest = finding({ weightTenths: 27 });

    expect(scoreFindings([strongest, finding({ key: "two", evidence: [evidence("two")] })]).score).toBe(27);
    expect(scoreFindings([strongest, finding({ rule: "monitor-serial-shared" })]).score).toBe(27);
    expect(
      scoreFindings([
        strongest,
        finding({ rule: "monitor-serial-shared", evidence: [evidence("two"), evidence("one")] }),
      ]).score,
    ).toBe(27);
  });

  it("leaves a weak network path out unless a strong finding of another family stands beside it", () => {
    const vpn = finding({ family: "network-path", rule: "anonymizing-network", weightTenths: 6 });
    const proxy = finding({
      family: "network-path",
      rule: "proxyware-present",
      weightTenths: 6,
      evidence: [evidence("b")],
    });
    const box = finding({ family: "input-hardware", rule: "kvm-near-device", weightTenths: 15 });

    expect(scoreFindings([vpn, proxy])).toMatchObject({ score: 0, severity: "info" });
    expect(scoreFindings([vpn, proxy, box])).toMatchObject({ score: 15, severity: "low" });
    expect(scoreFindings([vpn, { ...box, weightTenths: 20 }]).score).toBe(26);
    expect(scoreFindings([{ ...vpn, weightTenths: 17 }, box]).score).toBe(32);
    expect(scoreFindings([{ ...vpn, weightTenths: 10 }]).score).toBe(10);
  });

  it("leaves posture out unless a strong finding of another family stands beside it", () => {
    const posture = finding({ family: "posture", rule: "virtualized-device", weightTenths: 15 });

    expect(scoreFindings([posture])).toMatchObject({ score: 0, severity: "info", families: [{ counted: false }] });
    expect(scoreFindings([posture, finding({ weightTenths: 15 })]).score).toBe(15);
    expect(scoreFindings([posture, finding({ weightTenths: 20 })]).score).toBe(35);
    expect(scoreFindings([{ ...posture, weightTenths: 20 }]).score).toBe(0);
  });

  it("counts nothing that has cleared", () => {
    expect(scoreFindings([finding({ weightTenths: 27, clearedAt: "2026-03-10T09:00:00Z" })]).score).toBe(0);
  });

  it.each([
    { weights: [9], severity: "info" },
    { weights: [10], severity: "low" },
    { weights: [19], severity: "low" },
    { weights: [20], severity: "medium" },
    { weights: [26], severity: "medium" },
    { weights: [27], severity: "high" },
    { weights: [20, 9], severity: "medium" },
    { weights: [20, 10], severity: "high" },
    { weights: [30], severity: "high" },
    { weights: [27, 12], severity: "high" },
    { weights: [27, 13], severity: "critical" },
    { weights: [15, 15], severity: "medium" },
    { weights: [15, 15, 15], severity: "medium" },
    { weights: [20, 15, 5], severity: "critical" },
  ] as const)("makes $weights in as many families $severity", ({ weights, severity }) => {
    const families = ["display", "input-hardware", "co-location"] as const;
    const findings = weights.map((weightTenths, index) =>
      finding({ family: families[index] ?? "presence", weightTenths }),
    );

    expect(scoreFindings(findings).severity).toBe(severity);
  });

  it.each([
    { weights: [15], confidence: "low" },
    { weights: [15, 7], confidence: "medium" },
    { weights: [20], confidence: "medium" },
    { weights: [20, 7], confidence: "high" },
    { weights: [27], confidence: "high" },
  ] as const)("is $confidence confident of $weights in as many families", ({ weights, confidence }) => {
    const families = ["display", "input-hardware"] as const;
    const findings = weights.map((weightTenths, index) =>
      finding({ family: families[index] ?? "presence", weightTenths }),
    );

    expect(scoreFindings(findings).confidence).toBe(confidence);
  });

  it("never falls when a finding is added", () => {
    fc.assert(
      fc.property(FINDINGS, FINDING, (findings, extra) => {
        const [before, after] = [scoreFindings(findings), scoreFindings([...findings, extra])];

        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(isAtLeast(after.severity, before.severity)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the findings", () => {
    fc.assert(
      fc.property(
        FINDINGS.chain((findings) =>
          fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
        ),
        ([findings, shuffled]) => {
          const [a, b] = [scoreFindings(findings), scoreFindings(shuffled)];

          expect([b.score, b.severity, b.confidence]).toEqual([a.score, a.severity, a.confidence]);
          expect(b.families.map((family) => [family.family, family.tenths, family.counted])).toEqual(
            a.families.map((family) => [family.family, family.tenths, family.counted]),
          );
        },
      ),
    );
  });

  it("is a whole number of tenths, and no larger than all weights and bonuses together", () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const { score, families } = scoreFindings(findings);

        expect(Number.isInteger(score) && score >= 0).toBe(true);
        expect(score).toBeLessThanOrEqual(
          findings.reduce((sum, { weightTenths }) => sum + weightTenths, 3 * families.length),
        );
      }),
    );
  });

  it("is high or critical only with a strong finding", () => {
    fc.assert(
      fc.property(FINDINGS, (findings) => {
        const { severity } = scoreFindings(findings);
        const hasStrong = findings.some(
          ({ clearedAt, weightTenths, family }) => clearedAt === null && weightTenths >= 20 && family !== "posture",
        );

        expect(isAtLeast(severity, "high") && !hasStrong).toBe(false);
      }),
    );
  });
});
