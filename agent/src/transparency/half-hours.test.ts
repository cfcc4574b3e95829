import type { Signal } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { describeSignal } from "./describe-signal.ts";
import { describeHalfHours } from "./half-hours.ts";

describe("half-hours in words", () => {
  it.each([
    [[1], "00:30-01:00 UTC"],
    [[0, 1, 2, 20], "00:00-01:30, 10:00-10:30 UTC"],
    [[47, 46], "23:00-24:00 UTC"],
    [Array.from({ length: 48 }, (_, index) => index), "00:00-24:00 UTC"],
  ])("are times of a clock: %j", (halfHours, words) => {
    expect(describeHalfHours(halfHours)).toBe(words);
  });

  it("are what the person at the laptop reads, and not numbers", () => {
    const signal: Signal = {
      kind: "activity",
      key: "2026-03-02",
      observedAt: "2026-03-02T10:31:00Z",
      payload: { day: "2026-03-02", halfHours: [18, 19, 20] },
    };

    expect(describeSignal(signal)).toBe("day 2026-03-02; half hours 09:00-10:30 UTC");
  });
});
