import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeEmptyDatabase } from "../../server/src/testing/test-databases.ts";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";
import type { ScenarioResult } from "../../tools/scenario/scenario-result.ts";

/**
 * Laptops that share a monitor; one that is killed and comes back; three in one home; one that never comes; one from
 * a backup; a box alone, and one that is only near. They rest on much of what a store does. Which of several laptops
 * that report at one instant is judged first is chance, on either store.
 */
const SAMPLE = [
  "one-monitor-on-two-laptops",
  "virtual-killed-and-tunneled",
  "three-live-in-one-house",
  "farm-never-enrolled",
  "honest-restored-disk",
  "tinypilot-renamed",
  "homelab-owner",
];

/** Ids and hashes of reports are made of chance, and how long a run took is no result. */
const BY_CHANCE = new Set(["id", "reportHash"]);

/** Which of equal laptops is named first follows from their keys, which are made of chance too. */
function withoutChance(field: string, value: unknown): unknown {
  if (BY_CHANCE.has(field)) return "";
  if (field !== "evidence" || !Array.isArray(value)) return value;
  return value.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ deviceId, kind, key }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([deviceId, kind, key]);
}

function comparable({ name, alerts, findings, expectations, metrics }: ScenarioResult): unknown {
  const { deviceDays, looks, failedReports, alertsBySeverity, minutesToAlert } = metrics;
  const { median, longest } = minutesToAlert;
  const counted = { deviceDays, looks, failedReports, alertsBySeverity, median, longest };
  const told = { name, alerts, findings, expectations, counted };
  return JSON.parse(JSON.stringify(told, withoutChance));
}

describe.each(SAMPLE)("%s", (name) => {
  const file = path.join(import.meta.dirname, `${name}.yaml`);
  const scenario = loadScenario(readFileSync(file, "utf8"), file);

  it("ends the same on both stores, field by field", async () => {
    const embedded = await runScenario(scenario);
    const large = await runScenario(scenario, { database: await makeEmptyDatabase() });

    expect(embedded.alerts.length + embedded.findings.length).toBeGreaterThan(0);
    expect(comparable(large)).toEqual(comparable(embedded));
  });
});
