import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";
import type { Outcome } from "./outcome.ts";

/** Counts how the tests of a run ended; saying what went wrong is the work of vitest's own reporter. */
export class OutcomeReporter implements Reporter {
  #outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };

  onTestRunEnd(testModules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const states = testModules.flatMap(readStates);
    const count = (wanted: State): number => states.filter((state) => state === wanted).length;
    this.#outcome = {
      passed: count("passed"),
      failed: count("failed") + unhandledErrors.length,
      skipped: count("skipped"),
    };
  }

  outcome(): Outcome {
    return this.#outcome;
  }
}

type State = "passed" | "failed" | "skipped";

/** One state for each test, and one failure for each file or suite that broke outside its tests. */
function readStates(testModule: TestModule): State[] {
  const broken = [testModule, ...testModule.children.allSuites()].filter((part) => part.errors().length > 0);
  return [...[...testModule.children.allTests()].map(readState), ...broken.map((): State => "failed")];
}

function readState(test: TestCase): State {
  const { state } = test.result();
  // Pending at the end of a run means that the run was cut off.
  return state === "pending" ? "failed" : state;
}
