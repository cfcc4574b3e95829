import { describe, expect, it } from "vitest";
import {
  ALERT_ACTIONS,
  ALERT_STATUSES,
  ALERT_TRANSITIONS,
  nextStatus,
  statusBefore,
  statusOfPart,
} from "./alert-life-cycle.ts";

describe("the alert life cycle", () => {
  it("can come back from everywhere", () => {
    for (const status of ALERT_STATUSES) {
      const reachable = new Set([status]);
      for (const from of reachable) for (const to of Object.values(ALERT_TRANSITIONS[from])) reachable.add(to);

      expect([...reachable].sort(), `from ${status}`).toEqual([...ALERT_STATUSES].sort());
    }
  });

  it("never lets new evidence change a closed alert", () => {
    expect(nextStatus("closed", "new_evidence")).toBeNull();
  });

  it("brings a suppressed alert back when its suppression lapses or new evidence comes", () => {
    expect(nextStatus("suppressed", "lapse")).toBe("open");
    expect(nextStatus("suppressed", "new_evidence")).toBe("open");
  });

  it("uses every action somewhere", () => {
    const used = new Set(Object.values(ALERT_TRANSITIONS).flatMap((row) => Object.keys(row)));

    expect([...used].sort()).toEqual([...ALERT_ACTIONS].sort());
  });

  it("takes back every step of the table, and none that is not in it or that was followed by another", () => {
    const steps = ALERT_STATUSES.flatMap((from) =>
      ALERT_ACTIONS.flatMap((action) => ALERT_STATUSES.map((to) => ({ from, action, to }))),
    );
    for (const step of steps) {
      const isStep = nextStatus(step.from, step.action) === step.to;
      const before = ALERT_STATUSES.map((status) => statusBefore(step, status));
      expect(before).toEqual(ALERT_STATUSES.map((status) => (isStep && status === step.to ? step.from : null)));
    }
  });

  it("lets a part of a case follow it, and what was closed before stay", () => {
    expect(ALERT_STATUSES.map((lead) => statusOfPart("open", lead))).toEqual([...ALERT_STATUSES]);
    expect(statusOfPart("closed", "open")).toBeNull();
  });
});
