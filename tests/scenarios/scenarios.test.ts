import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".yaml"))
  .sort();

describe.each(FILES)("scenario %s", (file) => {
  it("goes as expected", async () => {
    const scenario = loadScenario(readFileSync(`${FOLDER}${file}`, "utf8"), file);

    const result = await runScenario(scenario);

    expect(scenario.expect.length).toBeGreaterThan(0);
    expect(result.expectations.filter((expectation) => !expectation.met)).toEqual([]);
    expect(result.metrics.failedReports).toBe(0);
  }, 120_000);
});

describe("the scenarios together", () => {
  it("are farms and honest laptops mixed", () => {
    const wishes = FILES.flatMap((file) => loadScenario(readFileSync(`${FOLDER}${file}`, "utf8"), file).expect);

    expect(wishes.filter((wish) => wish.quiet !== undefined).length).toBeGreaterThanOrEqual(5);
    expect(wishes.filter((wish) => wish.rule !== undefined).length).toBeGreaterThanOrEqual(10);
  });
});
