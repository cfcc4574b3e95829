import { startVitest } from "vitest/node";
import { isGood, type Outcome, summaryLine } from "./outcome.ts";
import { OutcomeReporter } from "./outcome-reporter.ts";

/** What to run: `filters` are parts of file names, none means all. */
export interface TestRun {
  readonly isSoak: boolean;
  readonly filters: string[];
}

/** Runs vitest over all projects and returns the exit code; the last line on stdout is the summary. */
export async function runTests({ isSoak, filters }: TestRun): Promise<number> {
  if (isSoak) process.env["CLEARSEAT_SOAK"] = "1";
  const reporter = new OutcomeReporter();
  // Vitest sets an exit code of its own; the outcome below is the only one that counts.
  const vitest = await startVitest("test", filters, { watch: false, reporters: ["default", reporter] });
  await vitest.close();
  return finish(reporter.outcome());
}

function finish(outcome: Outcome): number {
  if (outcome.passed + outcome.failed === 0) process.stderr.write("No test ran.\n");
  process.stdout.write(`${summaryLine(outcome)}\n`);
  return isGood(outcome) ? 0 : 1;
}
