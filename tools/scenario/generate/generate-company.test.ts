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

  it("has as many farms as asked for, each of another kind", () => {
    const { devices, name } = generateCompany({ seed: "many", devices: 200, days: 30, farms: 3 });
    const farmLaptops = devices.flatMap((device, seat) => (device.truth === "farm" ? [seat] : []));
    const first = farmLaptops.filter((seat) => !farmLaptops.includes(seat - 1));

    expect(first.length, name).toBe(3);
  });

  it("has honest people of every kind that looks a little like a farm", () => {
    const { devices, places } = generateCompany({ seed: "people", devices: 500, days: 90 });
    const honest = devices.filter(({ truth }) => truth === "honest");
    const steps = honest.flatMap(({ timeline }) => timeline);

    for (const kind of ["coworking", "hotel", "relay", "phone", "vpn-exit", "behind-company-vpn"])
      expect(places.filter(({ id }) => id.startsWith(`${kind}-`)).length, kind).toBeGreaterThan(0);
    // Set up anew, helped by a stranger, logged in to from elsewhere, on a full desk, never put to sleep.
    expect(steps.some(({ disk }) => disk === "new")).toBe(true);
    expect(steps.some(({ toolLogs }) => toolLogs !== undefined)).toBe(true);
    expect(steps.some(({ sessions }) => sessions !== undefined)).toBe(true);
    expect(honest.filter(({ timeline }) => timeline[0]?.usb !== undefined).length).toBeGreaterThan(100);
    expect(honest.some(({ timeline }) => timeline.every(({ asleep, off }) => asleep !== true && off !== true))).toBe(
      true,
    );
  });

  it("plays through the real agent and server without a report that is refused", async () => {
    const company = generateCompany({ seed: "small", devices: 4, days: 2 });

    const { metrics } = await runScenario({ ...company, checkInMinutes: 120 });

    expect(metrics.looks).toBeGreaterThan(7);
    expect(metrics.failedReports).toBe(0);
  }, 120_000);
});
