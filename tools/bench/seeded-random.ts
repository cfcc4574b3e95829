/** Numbers that look random and are the same for one seed, so that every run measures the same thing. */
export interface SeededRandom {
  /** From 0 up to, and without, `limit`. */
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
  /** So many characters of lower-case hex. */
  hex(length: number): string;
}

/** A linear congruential generator (Numerical Recipes, section 7.1); good enough to spread names, never for secrets. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function below(limit: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  }
  return {
    below,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(""),
  };
}
