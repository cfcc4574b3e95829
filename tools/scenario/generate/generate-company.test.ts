import { describe, expect, it } from "vitest";
import { runScenario } from "../run-scenario.ts";
import { SIGNS } from "../scenario.ts";
import { generateCompany } from "./generate-company.ts";

const SEEDS = ["1", "2", "3", "4", "5", "6"];

describe("a generated company", () => {
  it("is the same for the same seed, and another for another", () => {
    const size = { devices: 20, days: 10 };

    expect(generateCompany({ seed: "a", ...size })).toEqual(generateCompany({ seed: "a", ...size }));
    expect(generateCompany({ seed: "a", ...size }).devices).not.toEqual(
      generateCompany({ seed: "b", ...size }).devices,
    );
  });

  it.each(SEEDS)("with seed %s has as many laptops as asked for, most of them honest, and a farm inside", (seed) => {
    const { devices, directory, expect: wishes, knownMisses } = generateCompany({ seed, devices: 120, days: 30 });
    const farms = devices.filter(({ truth }) => truth === "farm");

    expect(devices.length).toBeGreaterThanOrEqual(120);
    expect(devices.length).toBeLessThan(140);
    expect(farms.length).toBeGreaterThan(0);
    expect(farms.length).toBeLessThan(devices.length / 4);
    // Whom the directory does not know is told to nobody, and every laptop is judged by some expectation.
    expect(devices.filter(({ id }) => !directory.some((line) => line.device === id))).toEqual([]);
    const judged = new Set([
      ...wishes.flatMap(({ subject, quiet = [] }) => [...quiet, ...(subject === undefined ? [] : [subject])]),
      ...knownMisses.flatMap((miss) => miss.devices),
    ]);
    expect(devices.filter(({ id }) => !judged.has(id))).toEqual([]);
  });

  it("shows farms of many kinds over a few seeds", () => {
    const companies = SEEDS.map((seed) => generateCompany({ seed, devices: 60, days: 30, farms: 3 }));
    const signs = new Set(companies.flatMap(({ devices }) => devices.flatMap(({ sign = [] }) => sign)));

    expect(signs).toEqual(new Set(SIGNS));
  });

  it("plays through the real agent and server without a report that is refused", async () => {
    const company = generateCompany({ seed: "small", devices: 4, days: 2 });

    const { metrics } = await runScenario({ ...company, checkInMinutes: 120 });

    expect(metrics.looks).toBeGreaterThan(7);
    expect(metrics.failedReports).toBe(0);
  }, 120_000);
});
