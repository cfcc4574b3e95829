import { createHash } from "node:crypto";

/** Numbers that look random and are the same for one seed, so that a run can be repeated. Never for secrets. */
export interface SeededRandom {
  /** From 0 up to, and without, 1. */
  fraction(): number;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** Throws a RangeError when there is nothing to pick from. */
  pick<T>(values: readonly T[]): T;
  /** So many characters of lower-case hex. */
  hex(length: number): string;
}

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** A seed for one run; CLEARSEAT_SEED repeats an earlier one. */
export function chooseSeed(): number {
  const given = Number(process.env["CLEARSEAT_SEED"]);
  return Number.isInteger(given) && given > 0 ? given : (Date.now() % (MODULUS - 1)) + 1;
}

function toState(seed: number | string): number {
  const number = typeof seed === "number" ? seed : createHash("sha256").update(seed).digest().readUInt32BE(0);
  return number > 0 && number < MODULUS ? number : (Math.abs(number) % (MODULUS - 1)) + 1;
}

/**
 * Park and Miller's minimal standard generator: small, quick, good enough to spread names and choose moments.
 * @param seed a whole number, or a text such as the id of what is simulated
 */
export function createSeededRandom(seed: number | string): SeededRandom {
  let state = toState(seed);
  function fraction(): number {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  }
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    pick(values) {
      if (values.length === 0) throw new RangeError("nothing to pick from");
      return values[below(values.length)] as (typeof values)[number];
    },
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(""),
  };
}
