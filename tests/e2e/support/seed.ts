/** A seed for one run; CLEARSEAT_SEED repeats an earlier one. */
export function chooseSeed(): number {
  const given = Number(process.env["CLEARSEAT_SEED"]);
  return Number.isInteger(given) && given > 0 ? given : (Date.now() % 2_147_483_646) + 1;
}

/** Park-Miller: small, repeatable, good enough to choose moments. Returns values in [0, 1). */
export function createFractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
