import { readFileSync } from "node:fs";
import type { PlainObject } from "./patch.ts";
import type { ScenarioDevice } from "./scenario.ts";

const FOLDER = new URL("../../tests/baselines/", import.meta.url);
const loaded = new Map<string, PlainObject>();

/** The raw snapshot of a clean machine, by name. */
export function loadBaseline(name: ScenarioDevice["baseline"]): PlainObject {
  let baseline = loaded.get(name);
  if (baseline === undefined) {
    baseline = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as PlainObject;
    loaded.set(name, baseline);
  }
  return baseline;
}
