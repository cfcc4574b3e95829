import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";

const FILE = "honest-restored-disk.yaml";

it("a laptop whose disk went back in time reports again at its first check-in, without anybody's help", async () => {
  const scenario = loadScenario(readFileSync(new URL(FILE, import.meta.url), "utf8"), FILE);
  const setbacks: string[] = [];

  const { metrics, findings } = await runScenario(scenario, {
    onSetback: (deviceId, setback) => setbacks.push(`${deviceId}: ${setback}`),
  });

  expect(setbacks).toEqual([]);
  expect(metrics.failedReports).toBe(0);
  // What was refused stays as evidence: once for each time that the disk went back.
  const contradictions = findings.filter(({ rule }) => rule === "forked-chain");
  expect(contradictions.map(({ weightName, evidence }) => [weightName, evidence.length])).toEqual([
    ["wentBack", 1],
    ["wentBack", 1],
  ]);
});
