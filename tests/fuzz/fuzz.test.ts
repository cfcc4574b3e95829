import { describe, expect, it } from "vitest";
import { runFuzzer } from "./run-fuzzer.ts";
import { TARGETS } from "./targets/index.ts";

/** Enough to meet a slip on the day it is made; `npm run test:soak` looks for the rare ones. */
const INPUTS = 200;
const PUMPS = 1;

describe("readers of the outside world", () => {
  it("keep their promises on seeds, on inputs found before, on changed and on long ones", {
    timeout: 600_000,
  }, async () => {
    const { faults, tried, targets } = await runFuzzer(["--inputs", String(INPUTS), "--pumps", String(PUMPS)]);

    expect(faults).toEqual([]);
    expect(targets).toEqual(TARGETS.map(({ name }) => name));
    expect(tried).toBe(INPUTS * TARGETS.length);
  });
});
