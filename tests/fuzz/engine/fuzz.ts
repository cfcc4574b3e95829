import { createSeededRandom } from "../../../tools/seeded-random.ts";
import { watchCoverage } from "./coverage.ts";
import type { FuzzTarget } from "./fuzz-target.ts";
import { minimize } from "./minimize.ts";
import { mutate } from "./mutate.ts";
import { findFault } from "./try-input.ts";

export interface FuzzPlan {
  readonly seed: number;
  /** True: go on. Asked before each batch with the number of inputs tried. */
  readonly goesOn: (tried: number) => boolean;
  /** Keeps inputs that reach code none reached before, and changes them further. Costs about as much as it gains. */
  readonly growsCorpus: boolean;
}

export interface Finding {
  readonly fault: string;
  /** As small as it was made. */
  readonly input: string;
}

export interface FuzzOutcome {
  readonly tried: number;
  /** Inputs that the corpus grew by. */
  readonly grown: number;
  readonly finding: Finding | null;
}

/** Asking for coverage is dear, so a whole batch is tried between two questions. */
const BATCH = 25;
const KEPT_OF_BATCH = 5;
const LARGEST_CORPUS = 600;

async function describe(target: FuzzTarget, input: string, fault: string): Promise<Finding> {
  const kind = fault.split(":")[0];
  const small = await minimize(
    input,
    async (candidate) => (await findFault(target, candidate))?.split(":")[0] === kind,
  );
  return { fault: (await findFault(target, small)) ?? fault, input: small };
}

/** The shortest of a batch that reached new code: which of them it was, only a question after each would tell. */
function keepSome(batch: readonly string[]): string[] {
  return batch.toSorted((left, right) => left.length - right.length).slice(0, KEPT_OF_BATCH);
}

async function tryBatch(target: FuzzTarget, batch: readonly string[]): Promise<Finding | null> {
  for (const input of batch) {
    const fault = await findFault(target, input);
    if (fault !== null) return describe(target, input, fault);
  }
  return null;
}

/** Changes seeds until the plan ends or a promise breaks. The same seed and number of inputs try the same. */
export async function fuzz(target: FuzzTarget, plan: FuzzPlan): Promise<FuzzOutcome> {
  const random = createSeededRandom(plan.seed);
  const corpus = [...target.seeds];
  const watch = plan.growsCorpus ? watchCoverage() : null;
  let tried = 0;
  let finding: Finding | null = null;
  while (finding === null && plan.goesOn(tried)) {
    const batch = Array.from({ length: BATCH }, () => mutate(random.pick(corpus), target.form, random, corpus));
    finding = await tryBatch(target, batch);
    tried += BATCH;
    if (watch !== null && corpus.length < LARGEST_CORPUS && watch.countNew() > 0) corpus.push(...keepSome(batch));
  }
  watch?.stop();
  return { tried, grown: corpus.length - target.seeds.length, finding };
}
