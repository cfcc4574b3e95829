import { DAY_MS, toMillis } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { demoCompany, nextBoxAt, USUAL_SIZE } from "./company.ts";

const NOW = Date.UTC(2026, 10, 27, 15, 30);

describe("the demonstration company", () => {
  it("is the same for one seed, day and minute, and another for another seed", () => {
    const size = { ...USUAL_SIZE, laptops: 60, days: 30 };

    expect(demoCompany(size, NOW, NOW + 1)).toEqual(demoCompany(size, NOW, NOW + 1));
    expect(demoCompany({ ...size, seed: "other" }, NOW, NOW + 1).devices).not.toEqual(
      demoCompany(size, NOW, NOW + 1).devices,
    );
  });

  it("has 500 laptops, two farms in two houses, and people whom nobody has told the directory of", () => {
    const { devices, directory } = demoCompany(USUAL_SIZE, NOW, nextBoxAt(NOW, USUAL_SIZE));
    const farm = devices.filter(({ truth }) => truth === "farm");
    const homes = farm.map(({ timeline }) => timeline[0]?.place);

    expect(devices.length).toBeGreaterThanOrEqual(500);
    expect(devices.length).toBeLessThan(515);
    // Seven and five in the two houses, and the one on which a box will be plugged in.
    const inEach = [...Map.groupBy(homes, (home) => home).values()].map(({ length }) => length);
    expect(inEach.toSorted((a, b) => a - b)).toEqual([1, 5, 7]);
    const known = new Set(directory.map(({ device }) => device));
    expect(devices.filter(({ id }) => !known.has(id))).toHaveLength(3);
    const there = new Set(devices.map(({ id }) => id));
    expect(directory.filter(({ device }) => !there.has(device))).toHaveLength(2);
    expect(devices.filter(({ agentVersion }) => agentVersion !== undefined).length).toBeGreaterThan(20);
  });

  it("ends now and lives on for days", () => {
    const { start, devices } = demoCompany(USUAL_SIZE, NOW, NOW + 1);
    const last = Math.max(...devices.flatMap(({ timeline }) => timeline.map(({ at }) => toMillis(at))));

    expect(NOW - toMillis(start)).toBeGreaterThanOrEqual(90 * DAY_MS);
    expect(NOW - toMillis(start)).toBeLessThan(91 * DAY_MS);
    expect(last - NOW).toBeGreaterThan(5 * DAY_MS);
  });

  it("lets everybody report at least every two weeks, so that nobody seems gone", () => {
    const { devices } = demoCompany(USUAL_SIZE, NOW, NOW + 1);
    const longest = devices
      .filter(({ truth, timeline }) => truth === "honest" && timeline.some(({ asleep, off }) => asleep ?? off))
      .map(({ timeline }) => {
        const woken = timeline
          .filter(({ asleep, off }) => asleep === false || off === false)
          .map(({ at }) => toMillis(at));
        return Math.max(...woken.slice(1).map((ms, index) => ms - (woken[index] ?? ms)));
      });

    // Some are on a holiday of weeks.
    expect(longest.filter((ms) => ms > 13 * DAY_MS).length / longest.length).toBeLessThan(0.1);
  });
});
