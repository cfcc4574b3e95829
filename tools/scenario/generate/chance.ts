import { createSeededRandom, type SeededRandom } from "../../seeded-random.ts";

/** Repeatable choices: the same seed makes the same company. */
export interface Chance extends Pick<SeededRandom, "pick" | "hex"> {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True so often, from 0 to 1. */
  often(share: number): boolean;
}

export function makeChance(seed: string): Chance {
  const { pick, hex, below, fraction } = createSeededRandom(seed);
  return { pick, hex, int: (low, high) => low + below(high - low + 1), often: (share) => fraction() < share };
}
