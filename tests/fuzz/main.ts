/**
 * The fuzzer as a program of its own, so that an input which never comes to an end can be stopped from outside.
 * Usage: node tests/fuzz/main.ts --seed N (--inputs N | --seconds N) [--pumps N] [--target NAME]
 * Writes one JSON line a step to stdout: what it is about to do, and what it found.
 */
import { parseArgs } from "node:util";
import { type FuzzRun, fuzzTarget } from "./fuzz-run.ts";
import { TARGETS } from "./targets/index.ts";

function readRun(argv: string[]): FuzzRun & { readonly target: string | undefined } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: argv,
    options: { seed: text, inputs: text, seconds: text, pumps: text, target: text },
  });
  const seconds = values.seconds === undefined ? null : Number(values.seconds);
  return {
    seed: Number(values.seed ?? 1),
    inputs: Number(values.inputs ?? 400),
    secondsPerTarget: seconds === null ? null : seconds / TARGETS.length,
    pumps: Number(values.pumps ?? 4),
    target: values.target,
  };
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const run = readRun(process.argv.slice(2));
for (const target of TARGETS) {
  if (run.target === undefined || run.target === target.name) await fuzzTarget(target, run, tell);
}
