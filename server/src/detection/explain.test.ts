import type { Alert, Finding } from "@clearseat/shared";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainAlert } from "./explain.ts";
import { judge } from "./judge.ts";
import { renderExplanation } from "./render-explanation.ts";
import { sampleCase, sampleRecord } from "./sample-case.ts";
import { scoreFindings } from "./score.ts";

function alertOf(findings: Finding[], changes: Partial<Alert> = {}): Alert {
  const { score, severity, confidence } = scoreFindings(findings);
  return {
    id: "al-1",
    subject: { kind: "device", devices: ["device-one"] },
    severity,
    currentSeverity: severity,
    confidence,
    score,
    title: "Remote-control hardware on USB",
    rules: [...new Set(findings.map((finding) => finding.rule))],
    attack: ["T1219.003"],
    openedAt: "2026-03-09T15:00:02Z",
    updatedAt: "2026-03-09T15:00:02Z",
    status: "open",
    disposition: null,
    owner: null,
    handedOverAt: null,
    mergedInto: null,
    findings,
    ...changes,
  };
}

const EVERYTHING = judge(
  sampleCase({
    signals: [
      sampleRecord("kvm_usb"),
      sampleRecord("kvm_neighbor", {}, { key: "near" }),
      sampleRecord("kvm_display"),
      sampleRecord("virtual_machine"),
      sampleRecord("remote_session"),
      sampleRecord("remote_tool"),
    ],
  }),
);

describe("explainAlert", () => {
  it("says what counted, what was capped, and what came as bonus", () => {
    const { families, score } = explainAlert(alertOf(EVERYTHING));

    expect(score).toBe(33 + 27 + 26 + 15);
    expect(families.map((family) => [family.family, family.tenths, family.bonusTenths, family.counted])).toEqual([
      ["input-hardware", 33, 3, true],
      ["display", 27, 0, true],
      ["remote-session", 26, 3, true],
      ["posture", 15, 0, true],
    ]);
    expect(families[0]?.findings.map(({ finding, part }) => [finding.rule, part])).toEqual([
      ["kvm-hardware-attached", "counted"],
      ["kvm-near-device", "capped"],
    ]);
  });

  it("names the reasoning behind every weight", () => {
    for (const family of explainAlert(alertOf(EVERYTHING)).families) {
      for (const { because } of family.findings) expect(because).toMatch(/ratio is about/u);
    }
  });

  it("says that posture was left out", () => {
    const { families, score } = explainAlert(
      alertOf(EVERYTHING.filter((finding) => finding.rule === "virtualized-device")),
    );

    expect(score).toBe(0);
    expect(families).toMatchObject([{ counted: false, findings: [{ part: "left_out", severityWithout: "info" }] }]);
  });

  it("tells the severity that is left when one finding goes", () => {
    const both = EVERYTHING.filter((finding) => ["kvm-hardware-attached", "kvm-near-device"].includes(finding.rule));

    const { families, severity } = explainAlert(alertOf(both));

    expect(severity).toBe("high");
    expect(families[0]?.findings.map(({ finding, severityWithout }) => [finding.rule, severityWithout])).toEqual([
      ["kvm-hardware-attached", "low"],
      ["kvm-near-device", "high"],
    ]);
  });

  it("agrees with an alert as it was scored", () => {
    fc.assert(
      fc.property(fc.subarray(EVERYTHING), (findings) => {
        expect(explainAlert(alertOf(findings)).agrees).toBe(true);
      }),
    );
  });

  it.each([
    { title: "score", changes: { score: 31 } },
    { title: "severity", changes: { currentSeverity: "low" } },
    { title: "weight", changes: { findings: EVERYTHING.map((finding) => ({ ...finding, weightTenths: 50 })) } },
  ] as const)("disagrees when the stored $title was changed", ({ changes }) => {
    expect(explainAlert({ ...alertOf(EVERYTHING), ...changes }).agrees).toBe(false);
  });

  it("knows no reason for a weight that the rule does not give", () => {
    const [usb] = EVERYTHING.filter((finding) => finding.rule === "kvm-hardware-attached");
    const foreign = usb === undefined ? [] : [{ ...usb, weightTenths: 19, weightName: "retired" }];

    expect(explainAlert(alertOf(foreign)).families[0]?.findings[0]?.because).toBeNull();
  });

  it("says what the table has where the company set another weight", () => {
    const findings = judge(
      sampleCase({
        signals: [sampleRecord("kvm_usb")],
        settings: { rules: { "kvm-hardware-attached": { weights: { identity: 12 } } } },
      }),
    );

    const explanation = explainAlert(alertOf(findings));

    expect(explanation.score).toBe(12);
    expect(explanation.families[0]?.findings[0]).toMatchObject({ insteadOfTenths: 30, finding: { weightTenths: 12 } });
    expect(renderExplanation(explanation)).toContain("by the company's settings, instead of 3.0. Hardly anybody");
  });

  it("sets apart what has cleared", () => {
    const findings = EVERYTHING.map((finding) => ({ ...finding, clearedAt: "2026-03-10T10:00:00Z" }));

    const { cleared, families, score } = explainAlert(alertOf(findings));

    expect([score, families.length, cleared.length]).toEqual([0, 0, EVERYTHING.length]);
    expect(cleared[0]).toMatchObject({ part: "cleared", severityWithout: "info" });
  });

  it.each([
    {
      rules: ["kvm-hardware-attached", "kvm-display-attached"],
      reached: "critical begins at 4.0 with a finding of 2.0 or more",
    },
    { rules: ["kvm-hardware-attached"], reached: "high begins at 3.0 with a finding of 2.0 or more" },
    { rules: ["kvm-display-attached"], reached: "one finding of 2.7 or more is high by itself" },
    { rules: ["remote-session-unapproved"], reached: "medium begins at 2.0" },
    { rules: ["kvm-near-device"], reached: "low begins at 1.0" },
    { rules: ["remote-tool-unapproved"], reached: "below 1.0, so it is context and opens no alert" },
  ])("names the threshold that $rules reached", ({ rules, reached }) => {
    expect(explainAlert(alertOf(EVERYTHING.filter((finding) => rules.includes(finding.rule)))).reached).toBe(reached);
  });

  it("says when only a missing strong finding holds the severity back", () => {
    const weak = EVERYTHING.filter((finding) => finding.rule === "kvm-near-device").flatMap((finding) => [
      finding,
      { ...finding, family: "co-location" as const },
    ]);

    expect(explainAlert(alertOf(weak)).reached).toBe(
      "high needs a finding of 2.0 or more, so it is medium, which begins at 2.0",
    );
  });
});

describe("renderExplanation", () => {
  it("is plain text that holds every finding, its reason and its innocent explanations", () => {
    const text = renderExplanation(explainAlert(alertOf(EVERYTHING)));

    for (const finding of EVERYTHING)
      for (const part of [finding.rule, finding.summary, finding.clearsWhen, ...finding.benign])
        expect(text).toContain(part);
    expect(text).toContain("Sum: input-hardware 3.3 + display 2.7 + remote-session 2.6 + posture 1.5.");
    expect(text).toContain("This equals what is stored.");
  });

  it("says so when the stored score does not come out", () => {
    expect(renderExplanation(explainAlert(alertOf(EVERYTHING, { score: 12 })))).toContain(
      "differs from what is stored: score 1.2",
    );
  });

  it("lets no stored text steer the terminal", () => {
    const text = renderExplanation(explainAlert(alertOf(EVERYTHING, { title: "\u001B[2JEvil\nSecond line" })));

    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text.split("\n")[0]).toBe(" [2JEvil Second line  (alert al-1)");
  });

  it("is calm when nothing is left", () => {
    const text = renderExplanation(
      explainAlert(alertOf(EVERYTHING.map((finding) => ({ ...finding, clearedAt: "2026-03-10T10:00:00Z" })))),
    );

    expect(text).toContain("Nothing counts now.");
    expect(text).toContain("No longer there");
  });
});
