import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 1_000_000;

/** Output of the shell's `times`: its own time, then that of everything it started. Seconds, as `0m1.250s`. */
export function parseTimesMs(text: string): number {
  const children = text.trim().split("\n").at(-1) ?? "";
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/gu)];
  if (parts.length !== 2) throw new Error(`the shell's times cannot be read: ${text}`);
  return parts.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1_000, 0);
}

/** Processor milliseconds of one run of a program and everything it starts; rejects when it fails. Its output is thrown away. */
export async function commandCpuMs(program: string, args: readonly string[], cwd: string): Promise<number> {
  const { stdout } = await run("/bin/sh", ["-c", '"$@" >/dev/null || exit 1; times', "sh", program, ...args], {
    cwd,
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  return parseTimesMs(stdout);
}
