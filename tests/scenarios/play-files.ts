import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";
import { readRecorded } from "../../tools/scenario/table/recorded.ts";
import { toTableEntry } from "../../tools/scenario/table/table-entry.ts";

const FOLDER = new URL(".", import.meta.url);

const RECORDED = readRecorded();

/** Names of the scenario files of this folder whose outcome is recorded, sorted. */
export const RECORDED_FILES: readonly string[] = RECORDED.map(({ file }) => file);

/** Plays files to their end and holds them to what docs/scenarios.md tells of them, expectations that are open included. */
export function playFiles(files: readonly string[]): void {
  const recorded = new Map(RECORDED.map((entry) => [entry.file, entry]));
  it.each(files)(
    "%s goes as docs/scenarios.md tells it",
    async (file) => {
      const text = readFileSync(new URL(file, FOLDER), "utf8");
      const scenario = loadScenario(text, file);

      const result = await runScenario(scenario);

      expect(toTableEntry({ file, text, scenario, result }), "run `npm run scenario -- table --write`").toEqual(
        recorded.get(file),
      );
      expect(result.metrics.looks).toBeGreaterThan(0);
    },
    600_000,
  );
}
