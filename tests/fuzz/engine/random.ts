import { createFractions } from "../../e2e/support/seed.ts";

/** Choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  const fraction = createFractions(seed);
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}
