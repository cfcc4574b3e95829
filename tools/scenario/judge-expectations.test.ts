import type { Alert, RuleId, Severity } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { toAlertHistory } from "./alert-history.ts";
import { judgeExpectations, type Outcome } from "./judge-expectations.ts";
import { Expectation } from "./scenario.ts";
import type { SubjectFinding } from "./scenario-result.ts";

const START = Date.parse("2026-03-02T00:00:00Z");

function alertOf(devices: string[], severity: Severity, rules: RuleId[]): Alert {
  return {
    id: "al_1",
    subject: { kind: "device", devices },
    severity,
    currentSeverity: severity,
    confidence: "high",
    score: 30,
    title: "Something was seen.",
    rules,
    attack: [],
    openedAt: "2026-03-02T10:15:00Z",
    updatedAt: "2026-03-02T12:00:00Z",
    status: "open",
    disposition: null,
    owner: null,
    handedOverAt: null,
    mergedInto: null,
    findings: [],
  };
}

/** One laptop that appears at 10:00, has a high alert at 10:15 and a critical one at 12:00; one other with context only. */
const OUTCOME: Outcome = {
  start: START,
  firstStepOf: new Map([
    ["lt-ana", START + 10 * 3_600_000],
    ["lt-bob", START],
  ]),
  histories: [
    toAlertHistory(alertOf(["lt-ana"], "critical", ["kvm-hardware-attached", "kvm-display-attached"]), [
      { at: "2026-03-02T10:15:00Z", kind: "opened", detail: { severity: "high", score: "30" } },
      { at: "2026-03-02T10:15:00Z", kind: "finding_added", detail: { rule: "kvm-hardware-attached" } },
      { at: "2026-03-02T12:00:00Z", kind: "finding_added", detail: { rule: "kvm-display-attached" } },
      { at: "2026-03-02T12:00:00Z", kind: "severity_changed", detail: { from: "high", to: "critical" } },
    ]),
  ],
  findings: [
    {
      rule: "virtualized-device",
      subject: { kind: "device", devices: ["lt-bob"] },
      firstSeenAt: "2026-03-02T00:30:00Z",
      evidence: [],
    } as unknown as SubjectFinding,
  ],
  changeSeenAt: (_deviceId, ms) => ms,
};

/** A site's alert of that morning, to which one more laptop comes at two. */
const SITE = toAlertHistory(alertOf(["lt-ana", "lt-bob"], "high", ["shared-residence"]), [
  { at: "2026-03-02T10:15:00Z", kind: "opened", detail: { severity: "high", score: "27" } },
  { at: "2026-03-02T10:15:00Z", kind: "finding_added", detail: { rule: "shared-residence" } },
  { at: "2026-03-02T14:00:00Z", kind: "device_joined", detail: { device: "lt-bob" } },
]);

function isMet(wish: Record<string, unknown>): boolean {
  return judgeExpectations([Expectation.parse(wish)], OUTCOME)[0]?.met ?? false;
}

describe("expectations", () => {
  it.each([
    [{}, true],
    [{ within: "11h" }, true],
    [{ within: "10h" }, false],
    [{ subject: "lt-ana" }, true],
    [{ subject: "lt-bob", severity: "low" }, false],
    [{ rule: "kvm-hardware-attached" }, true],
    [{ rule: "kvm-near-device" }, false],
    [{ severity: "critical" }, true],
    [{ subject: "lt-ana", severity: "high", within: "15m" }, true],
    [{ subject: "lt-ana", severity: "high", within: "14m" }, false],
    [{ subject: "lt-ana", severity: "critical", within: "15m" }, false],
    [{ subject: "lt-ana", severity: "critical", within: "2h" }, true],
    [{ subject: "lt-ana", rule: "kvm-display-attached", within: "1h" }, false],
    [{ severity: "high", within: "2h" }, false],
    [{ severity: "high", within: "10h15m" }, true],
    [{ subject: "lt-bob", rule: "virtualized-device", within: "30m" }, true],
    [{ subject: "lt-bob", rule: "virtualized-device", severity: "low" }, false],
    [{ quiet: ["lt-bob"] }, true],
    [{ quiet: ["lt-bob", "lt-ana"], above: "low" }, false],
    [{ quiet: ["lt-ana"], above: "high" }, false],
    [{ quiet: ["lt-ana"], above: "critical" }, true],
  ])("judges %j as met: %s", (wish, met) => {
    expect(isMet(wish)).toBe(met);
  });

  it("counts from the later step that brought what was found", () => {
    const alert = alertOf(["lt-ana"], "critical", ["kvm-hardware-attached", "kvm-display-attached"]);
    const seen = { deviceId: "lt-ana", observedAt: "2026-03-02T12:00:00Z", payload: {} };
    const findings = [{ rule: "kvm-display-attached", evidence: [seen] }] as unknown as Alert["findings"];
    const histories = OUTCOME.histories.map((history) => ({ ...history, alert: { ...alert, findings } }));
    const wish = Expectation.parse({
      subject: "lt-ana",
      rule: "kvm-display-attached",
      severity: "critical",
      within: "15m",
    });

    expect(judgeExpectations([wish], { ...OUTCOME, histories })[0]).toMatchObject({ met: true });
  });

  it("says why not", () => {
    const [late, quiet, missing] = judgeExpectations(
      [
        Expectation.parse({ subject: "lt-ana", severity: "critical", within: "15m" }),
        Expectation.parse({ quiet: ["lt-ana"] }),
        Expectation.parse({ subject: "lt-bob", severity: "high" }),
      ],
      OUTCOME,
    );

    expect(late?.why).toContain("2026-03-02T12:00:00Z");
    expect(quiet?.why).toContain("kvm-hardware-attached");
    expect(missing?.why).toContain("virtualized-device");
  });

  it("counts an alert of a site for a laptop from when that joined it", () => {
    const firstStepOf = new Map([...OUTCOME.firstStepOf, ["lt-bob", START + 13 * 3_600_000]]);
    const judged = (subject: string, within: string) =>
      judgeExpectations([Expectation.parse({ subject, severity: "high", within })], {
        ...OUTCOME,
        firstStepOf,
        histories: [SITE],
      })[0]?.met;

    expect([judged("lt-ana", "30m"), judged("lt-bob", "30m"), judged("lt-bob", "1h")]).toEqual([true, false, true]);
  });
});
