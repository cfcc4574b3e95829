import { InputError, ServerSettings } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { checkSettings } from "../config/load-settings.ts";
import { RULES } from "../rules/index.ts";
import { weightOf } from "./company-weights.ts";
import type { DetectionRule, RuleMatch } from "./detection-rule.ts";
import { judge, judgeCase } from "./judge.ts";
import { sampleCase, sampleRecord } from "./sample-case.ts";

const SIGNALS = [sampleRecord("kvm_usb"), sampleRecord("virtual_machine")];

function judgeWith(rules: ServerSettings["rules"]): string[] {
  return judge(sampleCase({ signals: SIGNALS, settings: { rules } })).map(
    ({ rule, weightTenths }) => `${rule} ${weightTenths}`,
  );
}

describe("a company's own judging", () => {
  it("is the table's where nothing is set", () => {
    expect(judgeWith({})).toEqual(["kvm-hardware-attached 30", "virtualized-device 15"]);
  });

  it("leaves out a rule that is off", () => {
    expect(judgeWith({ "virtualized-device": { off: true } })).toEqual(["kvm-hardware-attached 30"]);
  });

  it("weighs what it names and nothing else", () => {
    expect(judgeWith({ "virtualized-device": { weights: { virtual: 4 } } })).toEqual([
      "kvm-hardware-attached 30",
      "virtualized-device 4",
    ]);
  });

  it("makes context of a weight of nothing", () => {
    expect(judgeWith({ "virtualized-device": { weights: { virtual: 0 } } })).toContain("virtualized-device 0");
  });

  it.each([
    [{ "kvm-hardware": { off: true } }, "rules.kvm-hardware"],
    [{ "kvm-hardware-attached": { weights: { identiti: 3 } } }, "rules.kvm-hardware-attached.weights.identiti"],
    [{ "kvm-hardware-attached": { weights: { identity: 1.5 } } }, "rules.kvm-hardware-attached.weights.identity"],
    [{ "kvm-hardware-attached": { weights: { identity: 61 } } }, "rules.kvm-hardware-attached.weights.identity"],
    [{ "kvm-hardware-attached": { weight: 3 } }, "rules.kvm-hardware-attached.weight"],
  ])("refuses %j and names the field", (rules, field) => {
    expect(() => checkSettings({ rules }, "settings.yaml")).toThrow(InputError);
    expect(() => checkSettings({ rules }, "settings.yaml")).toThrow(`settings.yaml: ${field}: `);
  });
});

describe("weightOf", () => {
  const match: RuleMatch = {
    key: "one",
    weightTenths: 13,
    summary: "Seen.",
    since: "2026-03-09T15:00:00Z",
    evidence: [{} as never],
    clearsWhen: "It goes.",
  };
  const twins = {
    id: "shared-residence",
    weights: { two: { tenths: 13, because: "A." }, place: { tenths: 13, because: "B." } },
  } as unknown as DetectionRule;

  it("takes the name from the match where two weights are equal", () => {
    expect(weightOf(twins, { ...match, weight: "place" }, {})).toEqual({ name: "place", tenths: 13 });
    expect(weightOf(twins, { ...match, weight: "place" }, { "shared-residence": { weights: { two: 3 } } }).tenths).toBe(
      13,
    );
  });

  it("takes no guess: two equal weights and no name is a bug", () => {
    expect(() => weightOf(twins, match, {})).toThrow("more than one weight");
    expect(() => weightOf(twins, { ...match, weightTenths: 14 }, {})).toThrow("no weight");
  });

  it("finds one weight for every match in the rules' own tests", () => {
    for (const rule of RULES) for (const test of rule.tests()) expect(judgeCase(test.case, [rule]).faults).toEqual([]);
  });
});
