import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";
import { readRecorded } from "../../tools/scenario/table/recorded.ts";
import { type TableEntry, toTableEntry } from "../../tools/scenario/table/table-entry.ts";

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

      const played = toTableEntry({ file, text, scenario, result });
      const told = recorded.get(file);
      expect(withoutTimes(played), "run `npm run scenario -- table --write`").toEqual(withoutTimes(told));
      // Who of a home is judged first depends on the keys of the laptops, which are new in every run.
      const checkIn = scenario.checkInMinutes ?? 15;
      for (const [index, { id, openedAfter }] of played.devices.entries())
        expect(Math.abs((openedAfter ?? 0) - (told?.devices[index]?.openedAfter ?? 0)), id).toBeLessThanOrEqual(
          checkIn,
        );
      expect(result.metrics.looks).toBeGreaterThan(0);
    },
    600_000,
  );
}

function withoutTimes(entry: TableEntry | undefined): unknown {
  return {
    ...entry,
    devices: entry?.devices.map((device) => ({ ...device, openedAfter: device.openedAfter !== null })),
  };
}
