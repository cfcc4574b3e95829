import { describe, expect, it } from "vitest";
import { presentOf, type Rule, toChanges, withRule, withWeight } from "./draft.ts";

const RULE: Rule = {
  ...{ id: "anti-idle", title: "", family: "posture", isOff: false, source: "table", change: null },
  weights: [
    { name: "present", tableTenths: 6, tenths: 6, because: "" },
    { name: "known", tableTenths: 9, tenths: 4, because: "" },
  ],
};

describe("a draft of rules", () => {
  it("begins with what differs from the table now", () => {
    expect(presentOf(RULE)).toEqual({ isOff: false, weights: { known: 4 } });
  });

  it("holds a rule while it differs from now, and leaves it out once it does not", () => {
    const off = withRule({}, RULE, { ...presentOf(RULE), isOff: true });

    expect(Object.keys(off)).toEqual(["anti-idle"]);
    expect(withRule(off, RULE, presentOf(RULE))).toEqual({});
  });

  it("says of a weight that is the table's again nothing", () => {
    const next = withWeight(presentOf(RULE), RULE, "known", 9);

    expect(next.weights).toEqual({});
    expect(toChanges(withRule({}, RULE, next))).toEqual({ "anti-idle": {} });
    expect(toChanges(withRule({}, RULE, { isOff: true, weights: { present: 3 } }))).toEqual({
      "anti-idle": { off: true, weights: { present: 3 } },
    });
  });
});
