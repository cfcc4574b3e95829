import { createSeededRandom } from "../../tools/seeded-random.ts";
import { fuzz } from "./engine/fuzz.ts";
import type { FuzzTarget } from "./engine/fuzz-target.ts";
import { growsTooFast, pumpsOf } from "./engine/growth.ts";
import { findFault } from "./engine/try-input.ts";
import { readFoundInputs } from "./found-inputs.ts";

export interface FuzzRun {
  readonly seed: number;
  /** Changed inputs for each target, unless time is given. */
  readonly inputs: number;
  /** Time instead of a number of inputs; then coverage guides which inputs are changed further. */
  readonly secondsPerTarget: number | null;
  /** Pieces of seeds that are repeated to see whether work follows the length. */
  readonly pumps: number;
}

/** What is said of a run, one line each; `fault` lines are failures. */
export type FuzzLine =
  | { readonly starts: string }
  | { readonly target: string; readonly tried: number; readonly grown: number }
  | { readonly target: string; readonly fault: string; readonly input: string };

type Tell = (line: FuzzLine) => void;

async function tryKnown(target: FuzzTarget, tell: Tell): Promise<void> {
  const known = [...target.seeds, ...readFoundInputs(target.name).map(({ input }) => input)];
  for (const input of known) {
    const fault = await findFault(target, input);
    if (fault !== null) tell({ target: target.name, fault, input });
  }
}

async function tryGrowth(target: FuzzTarget, run: FuzzRun, tell: Tell): Promise<void> {
  const random = createSeededRandom(run.seed);
  const pumps = Array.from({ length: run.pumps }, () => pumpsOf(random.pick(target.seeds), random, 1)).flat();
  for (const make of [...Object.values(target.growth ?? {}), ...pumps]) {
    if (await growsTooFast(target, make))
      tell({ target: target.name, fault: "work grows faster than the input", input: make(80) });
  }
}

/** Holds one target to its promises: on what is known, on what a seed makes of it, and on long inputs. */
export async function fuzzTarget(target: FuzzTarget, run: FuzzRun, tell: Tell): Promise<void> {
  tell({ starts: target.name });
  await tryKnown(target, tell);
  const endMs = Date.now() + (run.secondsPerTarget ?? 0) * 1_000;
  const goesOn = run.secondsPerTarget === null ? (tried: number) => tried < run.inputs : () => Date.now() < endMs;
  const growsCorpus = run.secondsPerTarget !== null;
  const { tried, grown, finding } = await fuzz(target, { seed: run.seed, goesOn, growsCorpus });
  tell({ target: target.name, tried, grown });
  if (finding !== null) tell({ target: target.name, ...finding });
  await tryGrowth(target, run, tell);
}
