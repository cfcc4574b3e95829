import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { TableEntry } from "./table-entry.ts";

const FOLDER = new URL("../../../tests/scenarios/", import.meta.url);
const FILE = new URL("results.json", FOLDER);

/** Names of the scenario files of the repository, sorted. */
export function scenarioFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".yaml"))
    .toSorted();
}

/** What the scenarios of the repository came to when they were last played all together. */
export function readRecorded(): TableEntry[] {
  return z.array(TableEntry).parse(JSON.parse(readFileSync(FILE, "utf8")));
}

export function writeRecorded(entries: readonly TableEntry[]): void {
  // One line a scenario, so that a change shows where it is.
  writeFileSync(FILE, `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`);
}
