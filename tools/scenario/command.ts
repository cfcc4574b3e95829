import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { InputError } from "@clearseat/shared";
import { loadScenario } from "./load-scenario.ts";
import { renderResult } from "./render-result.ts";
import { runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** Where a command writes, and nothing else. */
export interface CommandOutput {
  out(text: string): void;
  err(text: string): void;
}

export const EXIT = { ok: 0, unmet: 1, usage: 2 } as const;

const HELP = `Plays scenarios through the real agent and the real server in simulated time.

  npm run --silent scenario -- run FILE... [--json]

  run FILE...   play each file (YAML or JSON, format clearseat.scenario/1)
  --json        print {name, alerts, findings, metrics, expectations}; an array for several files
  --help        this text

Exit code: 0 when every expectation is met, 1 when one is not, 2 when a file cannot be read.
`;

/** The whole command: arguments in, exit code out. */
export async function scenarioCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
    });
    const [verb, ...files] = positionals;
    if (values.help) return finish(output, HELP);
    if (verb !== "run")
      throw new UsageError(
        verb === undefined ? "What to do is missing: run FILE..." : `There is no "${verb}"; there is run FILE...`,
      );
    if (files.length === 0) throw new UsageError("run needs at least one FILE.");
    // Every file is read before the first is played: a typing error should not cost minutes.
    const scenarios = files.map(readScenario);
    return await play(scenarios, values.json, output);
  } catch (error) {
    const sentence = toSentence(error);
    if (sentence === null) throw error;
    output.err(`${sentence}\n`);
    return EXIT.usage;
  }
}

/** The command line itself was wrong. */
class UsageError extends Error {}

function finish(output: CommandOutput, text: string): number {
  output.out(text);
  return EXIT.ok;
}

function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return loadScenario(text, file);
}

async function play(scenarios: readonly Scenario[], asJson: boolean, output: CommandOutput): Promise<number> {
  const results: ScenarioResult[] = [];
  for (const scenario of scenarios) {
    const result = await runScenario(scenario);
    results.push(result);
    if (!asJson) output.out(`${results.length > 1 ? "\n" : ""}${renderResult(result)}`);
  }
  if (asJson) output.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  return results.every((result) => result.expectations.every((expectation) => expectation.met)) ? EXIT.ok : EXIT.unmet;
}

/** The one sentence for a fault of the person who typed; null for a fault of ours. */
function toSentence(error: unknown): string | null {
  if (error instanceof InputError || error instanceof UsageError) return error.message;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    return error.message;
  return null;
}
