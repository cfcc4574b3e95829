import { describe, expect, it } from "vitest";
import { median, pairedRatios, percentile, rounded, spread } from "./statistics.ts";

describe("statistics", () => {
  it("the median is the middle value, or halfway between the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 10, 2])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it("one slow round does not move the median", () => {
    expect(median([2, 2.1, 900, 1.9, 2.05])).toBe(2.05);
  });

  it("there is no median of nothing", () => {
    expect(() => median([])).toThrow("median of nothing");
  });

  it("a percentile is the value that so many do not exceed", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.5)).toBe(7);
    expect(() => percentile([], 0.99)).toThrow("percentile of nothing");
  });

  it("ratios are taken round by round, so that a round in which all was slow counts like any other", () => {
    expect(pairedRatios([4, 40], [2, 20])).toEqual([2, 2]);
    expect(() => pairedRatios([1, 2], [1])).toThrow("a floor of its own");
  });

  it("spread is 1 when all rounds agree", () => {
    expect(spread([3, 3, 3])).toBe(1);
    expect(spread([2, 3])).toBe(1.5);
  });

  it("rounding keeps significant digits and never the decimals alone", () => {
    expect(rounded(1_938.4)).toBe(1_940);
    expect(rounded(0.046_91)).toBe(0.0469);
    expect(rounded(0)).toBe(0);
  });
});
