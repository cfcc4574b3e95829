import { readFileSync } from "node:fs";
import { UsageError } from "./command-output.ts";
import { loadScenario } from "./load-scenario.ts";
import type { Scenario } from "./scenario.ts";

/** The scenario in a file. Throws {@link UsageError} or an `InputError` that names the file. */
export function readScenario(file: string): Scenario {
  return loadScenario(readTextFile(file), file);
}

/** Throws {@link UsageError} when there is no file to read. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
