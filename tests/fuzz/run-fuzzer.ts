import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chooseSeed } from "../../tools/seeded-random.ts";
import type { FuzzLine } from "./fuzz-run.ts";

/** No step of the fuzzer is silent this long on the slowest machine. */
const SILENCE_MS = 240_000;

const PROGRAM = fileURLToPath(new URL("main.ts", import.meta.url));

export interface FuzzReport {
  readonly seed: number;
  readonly tried: number;
  readonly targets: readonly string[];
  /** Broken promises, each with its input. */
  readonly faults: readonly FuzzLine[];
}

/** Starts the fuzzer with a fresh seed, or that of CLEARSEAT_SEED, and ends it when it comes to no end. */
export async function runFuzzer(args: readonly string[], silenceMs = SILENCE_MS): Promise<FuzzReport> {
  const seed = chooseSeed();
  process.stdout.write(`seed of the fuzzer: ${seed}\n`);
  const child = spawn(process.execPath, [PROGRAM, "--seed", String(seed), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let timer = setTimeout(() => child.kill("SIGKILL"), silenceMs);
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), silenceMs);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  const lines = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as FuzzLine]));
  const targets = lines.flatMap((line) => ("starts" in line ? [line.starts] : []));
  const faults = lines.filter((line) => "fault" in line);
  if (code !== 0)
    faults.push({
      target: targets.at(-1) ?? "",
      fault: `the fuzzer ended with ${code}; null: it came to no end`,
      input: "",
    });
  return { seed, tried: lines.reduce((sum, line) => sum + ("tried" in line ? line.tried : 0), 0), targets, faults };
}
