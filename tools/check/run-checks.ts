import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Step } from "./steps.ts";

const ROOT = join(import.meta.dirname, "../..");

type Verdict = "ok" | "failed" | "absent";

interface StepResult {
  readonly name: string;
  readonly verdict: Verdict;
  readonly seconds: number;
  /** What the tool itself said, on either stream. */
  readonly output: string;
}

/** Runs the steps one after the other, prints a table of them, and returns whether all are well. */
export async function runChecks(
  steps: readonly Step[],
  isFix: boolean,
  print: (text: string) => void,
): Promise<boolean> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const result = await runStep(step, isFix);
    if (result.verdict === "failed")
      print(`\n--- ${step.name}: ${step.command.join(" ")}\n${result.output.trimEnd()}\n`);
    results.push(result);
  }
  print(`\n${results.map(toRow).join("\n")}\n`);
  return results.every((result) => result.verdict !== "failed");
}

function toRow({ name, verdict, seconds }: StepResult): string {
  return `${name.padEnd(10)}${verdict.padEnd(8)}${seconds.toFixed(1).padStart(6)} s`;
}

async function runStep(step: Step, isFix: boolean): Promise<StepResult> {
  const startedAt = performance.now();
  const finish = (verdict: Verdict, output: string): StepResult => ({
    name: step.name,
    verdict,
    output,
    seconds: (performance.now() - startedAt) / 1000,
  });
  if (step.exists?.() === false) return finish("absent", "");
  if (isFix && step.fix !== undefined) await run(step.fix);
  const { code, output } = await run(step.command);
  return finish(code === 0 ? "ok" : "failed", output);
}

/** A signal counts as a failure; both streams come back in the order in which they were written. */
async function run([program, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code: code ?? 1, output }));
  });
}
