import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type AlertComparison, compareAlerts, parseSettings, renderComparison } from "@clearseat/server";
import { type CommandOutput, EXIT, UsageError } from "./command-output.ts";
import { findFiles } from "./find-files.ts";
import { playShown } from "./play-shown.ts";
import { readScenario, readTextFile } from "./read-scenario.ts";
import type { Expectation, Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

const ALL_SCENARIOS = fileURLToPath(new URL("../../tests/scenarios/", import.meta.url));

/** What a change of rules does to one scenario. */
interface ScenarioBacktest extends AlertComparison {
  readonly file: string;
  readonly name: string;
  /** Expectations that were met before and are not any more. */
  readonly broken: readonly Expectation[];
  /** Expectations that are met only now. */
  readonly mended: readonly Expectation[];
}

/** `backtest --settings FILE [PATH...]`: plays scenarios with and without other rules, and prints what that changes. */
export async function backtestCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, settings: { type: "string" } },
  });
  if (values.settings === undefined) throw new UsageError("--settings: must be given");
  const rules = readRules(values.settings);
  const files = findFiles(positionals.length === 0 ? [ALL_SCENARIOS] : positionals);
  if (files.length === 0) throw new UsageError(`There is no scenario in ${positionals.join(", ")}.`);
  const scenarios = files.map(readScenario);
  const named = scenarios.map((scenario, index) => ({ name: files[index] ?? "", scenario }));
  const changed = named.map(({ name, scenario }) => ({
    name: `${name} with the change`,
    scenario: withRules(scenario, rules),
  }));
  const results = await playShown([...named, ...changed], output);
  const backtests = files.map((file, index) =>
    compare(file, results[index] as ScenarioResult, results[files.length + index] as ScenarioResult),
  );
  output.out(values.json ? `${JSON.stringify({ scenarios: backtests }, null, 2)}\n` : render(backtests));
  return backtests.every(({ broken }) => broken.length === 0) ? EXIT.ok : EXIT.unmet;
}

/** Only the rules are tried: the rest of a company's settings would not fit the companies of scenarios. */
function readRules(file: string): unknown {
  const { rules } = parseSettings(readTextFile(file), file);
  if (Object.keys(rules).length === 0) throw new UsageError(`${file}: rules: must change something to be tried`);
  return rules;
}

function withRules(scenario: Scenario, rules: unknown): Scenario {
  return { ...scenario, settings: { ...scenario.settings, rules } };
}

function alertsOf({ alerts }: ScenarioResult) {
  return alerts.map(({ subject, severity, rules, title, openedAt }) => ({
    subject: `${subject.kind === "site" ? "site of " : ""}${subject.devices.join(", ")}`,
    severity,
    rules,
    title,
    openedAt,
  }));
}

function compare(file: string, before: ScenarioResult, after: ScenarioResult): ScenarioBacktest {
  const turned = (from: ScenarioResult, to: ScenarioResult) =>
    from.expectations.filter(({ met }, index) => met && to.expectations[index]?.met === false);
  return {
    file,
    name: before.name,
    ...compareAlerts(alertsOf(before), alertsOf(after)),
    broken: turned(before, after).map(({ expectation }) => expectation),
    mended: turned(after, before).map(({ expectation }) => expectation),
  };
}

function isTouched({ gained, lost, changed, broken, mended }: ScenarioBacktest): boolean {
  return [gained, lost, changed, broken, mended].some((list) => list.length > 0);
}

function render(backtests: readonly ScenarioBacktest[]): string {
  const touched = backtests.filter(isTouched);
  const parts = touched.map((one) =>
    [
      one.name,
      renderComparison(one),
      ...one.broken.map((wish) => `NOT MET any more: ${JSON.stringify(wish)}\n`),
      ...one.mended.map((wish) => `met now: ${JSON.stringify(wish)}\n`),
    ].join("\n"),
  );
  return [
    ...parts,
    `${backtests.length} scenarios played twice, ${touched.length} with other alerts, ${backtests.filter(({ broken }) => broken.length > 0).length} with an expectation that is not met any more.\n`,
  ].join("\n");
}
