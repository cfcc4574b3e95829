import { describe, expect, it } from "vitest";
import { alertsByWeek, sayHidden, sayMinutes, saySum, sumOf } from "./figures-types.ts";

describe("figures", () => {
  it("have every week between the first and now, also those without an alert or told as a whole", () => {
    const weeks = alertsByWeek({
      opened: [
        { week: "2026-03-02", severity: "high", count: 5 },
        { week: "2026-03-16", severity: null, count: null },
      ],
      at: "2026-03-18T10:00:00Z",
    });

    expect(weeks.map(({ week, counts }) => [week, counts.high, counts.all])).toEqual([
      ["2026-03-02", 5, 0],
      ["2026-03-09", 0, 0],
      ["2026-03-16", 0, null],
    ]);
  });

  it("say of a sum that something is hidden in it", () => {
    expect(saySum(sumOf([7, null]))).toBe("7 or more");
    expect(saySum(sumOf([null, null]))).toBe("a few");
    expect(saySum(sumOf([1_000, 234]))).toBe("1,234");
    expect(sayHidden(null, 5)).toBe("1 to 4");
  });

  it.each([
    [12, "12 minutes"],
    [270, "4.5 hours"],
    [4_320, "3 days"],
  ])("say %d minutes as %s", (minutes, words) => {
    expect(sayMinutes(minutes)).toBe(words);
  });
});
