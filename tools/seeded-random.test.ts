import { describe, expect, it } from "vitest";
import { createSeededRandom } from "./seeded-random.ts";

const SEEDS = [1, 7, 2_147_483_646, 0, 2_147_483_647, -3, 1_700_000_000_000, "", "laptop-ana", "laptop-bob"] as const;

function take(seed: number | string, count = 5_000): number[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => random.fraction());
}

describe("numbers from a seed", () => {
  it.each(SEEDS)("are the same again for %j, lie from 0 to below 1, and spread", (seed) => {
    const numbers = take(seed);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

    expect(take(seed)).toEqual(numbers);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });

  it("differ from seed to seed", () => {
    expect(new Set(["a", "b", "laptop-ana", 1, 2, 3].map((seed) => take(seed, 4).join()))).toHaveLength(6);
  });

  it("pick everything, and name hex digits alone", () => {
    const random = createSeededRandom(7);

    expect(new Set(Array.from({ length: 200 }, () => random.below(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(new Set(Array.from({ length: 200 }, () => random.pick(["x", "y"])))).toEqual(new Set(["x", "y"]));
    expect(random.hex(300)).toMatch(/^[0-9a-f]{300}$/u);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
