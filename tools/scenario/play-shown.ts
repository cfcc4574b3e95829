import type { CommandOutput } from "./command-output.ts";
import { playAll, weightOf } from "./play-all.ts";
import { showProgress } from "./progress.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** A scenario under the name by which people know it. */
export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Plays scenarios side by side and shows on standard error how far they are. `onResult` may print. */
export async function playShown(
  named: readonly NamedScenario[],
  output: CommandOutput,
  onResult?: (index: number, result: ScenarioResult) => void,
): Promise<ScenarioResult[]> {
  const progress = showProgress(
    named.map(({ name, scenario }) => ({ name, weight: weightOf(scenario) })),
    { isTerminal: output.isTerminal ?? false, write: (text) => output.err(text), now: () => performance.now() },
  );
  const results = await playAll(
    named.map(({ scenario }) => scenario),
    {
      onProgress: (index, soFar) => progress.advance(index, soFar),
      onResult: (index, result) => {
        progress.finish(index);
        if (onResult === undefined) return;
        progress.clear();
        onResult(index, result);
      },
    },
  );
  progress.clear();
  return results;
}
