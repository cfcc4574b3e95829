import type { SeededRandom } from "../../../tools/seeded-random.ts";
import type { FuzzTarget } from "./fuzz-target.ts";

/** Length of the shortest input; each step has four times as much. */
const SHORT = 8_000;
const TIMES = 4;
/** Work that follows the length costs four times as much, work that follows its square sixteen times. */
const MOST_RATIO = 9;
const MEASUREMENTS = 5;
/** The processor's clock does not tell less than this apart. */
const RESOLUTION_US = 2_000;

function cpuUs(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Processor time of one run, over as many as the clock needs. */
async function costOf(run: () => unknown): Promise<number> {
  const start = cpuUs();
  let runs = 0;
  let spent = 0;
  do {
    await run();
    runs += 1;
    spent = cpuUs() - start;
  } while (spent < RESOLUTION_US);
  return spent / runs;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** A refusal is an answer, too; here only its cost counts. */
async function runOnce(target: FuzzTarget, input: string): Promise<unknown> {
  try {
    return await target.run(input);
  } catch (error) {
    return error;
  }
}

/** How many times as much four times the input costs: measured alternately, median of several. */
async function growthRatio(target: FuzzTarget, make: (length: number) => string, length: number): Promise<number> {
  const [short, long] = [make(length), make(length * TIMES)];
  await runOnce(target, short);
  const ratios: number[] = [];
  for (let count = 0; count < MEASUREMENTS; count += 1) {
    const before = await costOf(() => runOnce(target, short));
    ratios.push((await costOf(() => runOnce(target, long))) / before);
    // What is plainly in order needs no further proof.
    if (count === 0 && (ratios[0] ?? 0) < MOST_RATIO / 2) break;
  }
  return median(ratios);
}

/**
 * Work grows with the square of the input or faster. The runtime remembers some answers about short texts, which makes
 * the step from short to long look steep once; work that is out of proportion is so at every step.
 */
export async function growsTooFast(target: FuzzTarget, make: (length: number) => string): Promise<boolean> {
  for (const length of [SHORT, SHORT * TIMES, SHORT]) {
    if ((await growthRatio(target, make, length)) <= MOST_RATIO) return false;
  }
  return true;
}

/** Ways to make a seed long: some piece of it is repeated where it stands, and what follows may no longer fit. */
export function pumpsOf(seed: string, random: SeededRandom, count: number): ((length: number) => string)[] {
  return Array.from({ length: count }, () => {
    const start = random.below(seed.length + 1);
    const piece = seed.slice(start, start + 1 + random.below(random.pick([1, 3, 12, 60]))) || " ";
    const tail = random.pick(["", "\n", "!", "\u2028x", seed.slice(start + piece.length)]);
    return (length) => seed.slice(0, start) + piece.repeat(Math.max(1, Math.floor(length / piece.length))) + tail;
  });
}
