import { readFileSync } from "node:fs";
import { DAY_MS, isAtLeast, MINUTE_MS, toMillis } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { expandStep } from "../../tools/scenario/repeat.ts";
import type { Scenario } from "../../tools/scenario/scenario.ts";
import { readRecorded, scenarioFiles } from "../../tools/scenario/table/recorded.ts";

/** What the recorded results say of all scenarios together; that they are current, the files that play them test. */
const SCENARIO_FILES = scenarioFiles();
const RECORDED = readRecorded();
/** What does not go as expected stands under "Open" on the page, and proves nothing. */
const ENTRIES = RECORDED.filter(({ unmet }) => unmet.length === 0);
const SCENARIOS = new Map(
  SCENARIO_FILES.map((file) => [file, loadScenario(readFileSync(new URL(file, import.meta.url), "utf8"), file)]),
);
const FARM_LAPTOPS = ENTRIES.flatMap((entry) =>
  entry.devices.filter(({ truth }) => truth === "farm").map((device) => ({ entry, device })),
);

/** Look-alikes that may reach `medium`: people who share a home and never leave it, couples, and developers' own connections. */
const MAY_REACH_MEDIUM = [
  "honest-couple",
  "honest-couple-with-consumer-vpn",
  "honest-couple-with-one-monitor",
  "honest-flatmates-who-never-go-out",
  "honest-developer-with-tunnels",
];

const SHARED_HOME_MINUTES = (3 * DAY_MS) / MINUTE_MS;

/** When a laptop of a scenario appears, in minutes after its start. */
function appearsAt(scenario: Scenario, id: string): number {
  const steps = scenario.devices.find((device) => device.id === id)?.timeline ?? [];
  const first = Math.min(...steps.flatMap((step) => expandStep(step)).map(({ at }) => toMillis(at)));
  return (Math.max(first, toMillis(scenario.start)) - toMillis(scenario.start)) / MINUTE_MS;
}

describe("the scenarios together", () => {
  it("are at least forty, readable, and each that is recorded says what it is", () => {
    expect(SCENARIOS.size).toBeGreaterThanOrEqual(40);
    expect(RECORDED.map(({ file }) => file)).toEqual(
      SCENARIO_FILES.filter((file) => RECORDED.some((entry) => entry.file === file)),
    );
    expect(RECORDED.filter(({ about }) => about.length < 20)).toEqual([]);
  });

  it("say of every laptop in the newer files whether it is in a farm", () => {
    const named = [...SCENARIOS].filter(([file]) => /^(?:farm|honest)-/u.test(file));
    const devices = named.flatMap(([, scenario]) => scenario.devices);

    expect(devices.filter(({ truth }) => truth === undefined)).toEqual([]);
    expect(devices.filter(({ truth }) => truth === "farm").length).toBeGreaterThan(30);
  });

  it("find every farm laptop that shows a sign, at high or above", () => {
    const missed = FARM_LAPTOPS.filter(
      ({ device }) => device.sign !== null && (device.severity === null || !isAtLeast(device.severity, "high")),
    );

    expect(missed.map(({ entry, device }) => `${entry.file} ${device.id}`)).toEqual([]);
  });

  it("expect a box and an unattended session within a stated time", () => {
    // The expectation of each file says it for the laptop; here it is looked up that it does.
    const slow = FARM_LAPTOPS.filter(
      ({ device }) => device.sign === "hardware" || device.sign === "unattended-session",
    ).filter(
      ({ entry, device }) =>
        !SCENARIOS.get(entry.file)?.expect.some(
          ({ subject, severity, within }) => subject === device.id && severity !== undefined && within !== undefined,
        ),
    );

    expect(slow.map(({ entry, device }) => `${entry.file} ${device.id}`)).toEqual([]);
  });

  it("tell of three who live together within three days of the third", () => {
    const houses = ENTRIES.flatMap((entry) => {
      const scenario = SCENARIOS.get(entry.file);
      const together = entry.devices.filter(({ sign }) => sign === "shared-residence");
      return scenario === undefined || together.length === 0 ? [] : [{ entry, scenario, together }];
    });
    const late = houses.flatMap(({ entry, scenario, together }) => {
      const arrivals = together.map(({ id }) => appearsAt(scenario, id)).toSorted((a, b) => a - b);
      return together
        .filter(({ id, openedAfter }) => {
          const from = Math.max(arrivals[2] ?? Number.NaN, appearsAt(scenario, id));
          const tookMinutes = appearsAt(scenario, id) + (openedAfter ?? Number.NaN) - from;
          return !(tookMinutes <= SHARED_HOME_MINUTES);
        })
        .map(({ id }) => `${entry.file} ${id}`);
    });

    expect(houses.length).toBeGreaterThanOrEqual(5);
    expect(late).toEqual([]);
  });

  it("list every farm laptop that nobody finds as a known miss, with what would catch it", () => {
    const unfound = FARM_LAPTOPS.filter(
      ({ device }) => device.severity === null || !isAtLeast(device.severity, "medium"),
    );
    const unlisted = unfound.filter(
      ({ entry, device }) => !entry.knownMisses.some(({ devices }) => devices.includes(device.id)),
    );

    expect(unlisted.map(({ entry, device }) => `${entry.file} ${device.id}`)).toEqual([]);
  });

  it("leave honest laptops at low or below, but for those that may reach medium", () => {
    const loud = ENTRIES.flatMap((entry) =>
      entry.devices
        .filter(({ truth }) => truth === "honest")
        .filter(
          ({ severity }) =>
            severity !== null &&
            isAtLeast(severity, MAY_REACH_MEDIUM.some((name) => entry.file === `${name}.yaml`) ? "high" : "medium"),
        )
        .map(({ id, alerted }) => `${entry.file} ${id}: ${alerted.join(", ")}`),
    );

    expect(loud).toEqual([]);
  });

  it("hold every honest laptop to an expectation of its own file", () => {
    const judged = ({ expect: wishes }: Scenario): string[] => wishes.flatMap(({ quiet = [] }) => quiet);
    const unjudged = ENTRIES.flatMap(({ file, devices }) => {
      const scenario = SCENARIOS.get(file);
      return devices
        .filter(({ truth, id }) => truth === "honest" && scenario !== undefined && !judged(scenario).includes(id))
        .map(({ id }) => `${file} ${id}`);
    });

    expect(unjudged).toEqual([]);
  });
});
