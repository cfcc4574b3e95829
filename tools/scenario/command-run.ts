import { parseArgs } from "node:util";
import { type CommandOutput, EXIT, UsageError } from "./command-output.ts";
import { findFiles } from "./find-files.ts";
import { playShown } from "./play-shown.ts";
import { readScenario } from "./read-scenario.ts";
import { renderResult } from "./render-result.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** `run PATH... [--json]`: plays files side by side and prints what came of each, in the order of the files. */
export async function runCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new UsageError("run needs at least one FILE.");
  const files = findFiles(positionals);
  if (files.length === 0) throw new UsageError(`There is no scenario in ${positionals.join(", ")}.`);
  // Every file is read before the first is played: a typing error should not cost minutes.
  const scenarios = files.map(readScenario);
  const printer = new InOrder((result, index) => {
    if (!values.json) output.out(`${index > 0 ? "\n" : ""}${renderResult(result)}`);
  });
  const results = await playShown(
    scenarios.map((scenario, index) => ({ name: files[index] ?? "", scenario })),
    output,
    (index, result) => printer.add(index, result),
  );
  if (values.json) output.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  return results.every((result) => result.expectations.every(({ met }) => met)) ? EXIT.ok : EXIT.unmet;
}

/** Hands results on in the order of the files, each as soon as those before it are there. */
class InOrder {
  readonly #waiting = new Map<number, ScenarioResult>();
  readonly #print: (result: ScenarioResult, index: number) => void;
  #next = 0;

  constructor(print: (result: ScenarioResult, index: number) => void) {
    this.#print = print;
  }

  add(index: number, result: ScenarioResult): void {
    this.#waiting.set(index, result);
    for (let next = this.#waiting.get(this.#next); next !== undefined; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#print(next, this.#next);
      this.#next += 1;
    }
  }
}
