import { describe, expect, it } from "vitest";
import { runFuzzer } from "./run-fuzzer.ts";
import { TARGETS } from "./targets/index.ts";

/** How long the fuzzer runs, in seconds; some minutes more go to inputs that are measured. */
const SECONDS = Number(process.env["CLEARSEAT_FUZZ_SECONDS"] ?? 600);
const PUMPS = 12;

describe(`readers of the outside world, for ${SECONDS} s`, () => {
  it("keep their promises on inputs that coverage leads ever deeper", {
    timeout: (SECONDS * 3 + 3_600) * 1_000,
  }, async () => {
    const args = ["--seconds", String(SECONDS), "--pumps", String(PUMPS)];

    const { faults, tried, seed } = await runFuzzer(args, (SECONDS + 600) * 1_000);

    process.stdout.write(`${tried} inputs of ${TARGETS.length} targets, seed ${seed}\n`);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(TARGETS.length * 10);
  });
});
