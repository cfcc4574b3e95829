import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMs, FIRST_WAIT_MS, LONGEST_WAIT_MS } from "./back-off.ts";

describe("backOffMs", () => {
  it("doubles from half a minute up to the longest wait", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) =>
      backOffMs({ attempt, retryAfterMs: null, longestMs: LONGEST_WAIT_MS }, 1 - 2 ** -32),
    );

    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 900_000, 900_000]);
  });

  it("is never shorter than half of its step nor longer than the step, and spreads in between", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, fraction) => {
          const wait = backOffMs({ attempt, retryAfterMs: null, longestMs: LONGEST_WAIT_MS }, fraction);
          const step = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
          expect(wait).toBeGreaterThanOrEqual(Math.floor(step / 2));
          expect(wait).toBeLessThanOrEqual(step);
        },
      ),
    );
  });

  it("is never shorter than the collector asked, and no collector may silence an agent for a day", () => {
    expect(backOffMs({ attempt: 1, retryAfterMs: 3_600_000, longestMs: LONGEST_WAIT_MS }, 0)).toBe(3_600_000);
    expect(backOffMs({ attempt: 1, retryAfterMs: 1e12, longestMs: LONGEST_WAIT_MS }, 0)).toBe(6 * 3_600_000);
  });
});
