import { fileURLToPath } from "node:url";
import { runOwnProgram } from "../../tests/e2e/support/own-program.ts";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const AGENT_ENTRY = "agent/src/main.ts";

/** Runs a program of this tool to its end and reads the JSON it prints. Rejects when it fails. */
export async function runForJson(entry: string, args: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await runOwnProgram(entry, args);
  if (exitCode !== 0) throw new Error(`${entry} failed:\n${stderr}`);
  return JSON.parse(stdout);
}
