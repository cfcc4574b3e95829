import { readFileSync } from "node:fs";
import { parseInput, Snapshot } from "@clearseat/shared";
import { beforeAll, describe, expect, it } from "vitest";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";
import { BASELINES } from "../../tools/scenario/scenario.ts";
import type { ScenarioResult } from "../../tools/scenario/scenario-result.ts";

function readBaseline(name: string): Snapshot {
  const text = readFileSync(new URL(`${name}.json`, import.meta.url), "utf8");
  return parseInput(Snapshot, JSON.parse(text), name);
}

/** Two days of every clean machine, at home and at the office, with a night in between. */
const CLEAN_DAYS = loadScenario(
  JSON.stringify({
    format: "clearseat.scenario/1",
    name: "clean machines",
    start: "2026-03-02T00:00:00Z",
    days: 2,
    places: [
      {
        id: "home",
        egress: "203.0.113.7",
        country: "US",
        timeZone: "America/Chicago",
        asn: "residential",
        gatewayMac: "3c:37:86:aa:bb:01",
        subnet: "192.168.1.0/24",
      },
      {
        id: "hq",
        egress: "198.51.100.10",
        declared: "office",
        country: "US",
        timeZone: "America/Chicago",
        asn: "business",
        subnet: "10.1.0.0/16",
      },
    ],
    devices: BASELINES.map((baseline) => ({
      id: `lt-${baseline}`,
      baseline,
      timeline: [
        { at: "2026-03-02T14:00:00Z", place: "home", activeUntil: "2026-03-02T23:00:00Z" },
        { at: "2026-03-02T23:30:00Z", asleep: true },
        { at: "2026-03-03T14:00:00Z", asleep: false, place: "hq", activeUntil: "2026-03-03T23:00:00Z" },
      ],
    })),
  }),
  "clean machines",
);

describe.each(BASELINES)("baseline %s", (name) => {
  it("is a valid snapshot of a busy laptop on which every section was looked at", () => {
    const snapshot = readBaseline(name);

    expect(snapshot.gaps ?? []).toEqual([]);
    for (const section of [
      "os",
      "hardware",
      "processes",
      "services",
      "applications",
      "sockets",
      "sessions",
      "toolLogs",
      "usb",
      "displays",
      "power",
      "network",
      "clock",
      "activity",
      "inhibitors",
    ] as const) {
      expect(snapshot[section], section).toBeDefined();
    }
    expect(snapshot.processes?.length).toBeGreaterThanOrEqual(80);
    expect(snapshot.processes?.length).toBeLessThanOrEqual(200);
    expect(snapshot.applications?.length).toBeGreaterThanOrEqual(30);
    expect(snapshot.services?.length).toBeGreaterThanOrEqual(30);
  });

  it("numbers its processes once, and every socket belongs to one", () => {
    const { processes = [], sockets = [] } = readBaseline(name);
    const pids = new Set(processes.map((process) => process.pid));

    expect(pids.size).toBe(processes.length);
    expect(sockets.filter((socket) => !pids.has(socket.pid ?? -1))).toEqual([]);
  });

  it("has one internal panel whose EDID adds up", () => {
    const { displays = [] } = readBaseline(name);
    const edid = Buffer.from(displays[0]?.edid ?? "", "hex");

    expect(displays.map((display) => display.internal)).toEqual([true]);
    expect(edid.subarray(0, 8).toString("hex")).toBe("00ffffffffffff00");
    expect(edid.length).toBe(128 * (1 + (edid[126] ?? 0)));
    expect(edid.reduce((sum, byte) => sum + byte, 0) % 256).toBe(0);
  });

  it("names no outside address but those of the documentation ranges", () => {
    const { sockets = [] } = readBaseline(name);
    const outside = sockets
      .map((socket) => socket.remoteAddress)
      .filter((address) => address !== null && address !== "127.0.0.1");

    expect(outside.length).toBeGreaterThan(0);
    for (const address of outside) expect(address).toMatch(/^192\.0\.2\./u);
  });
});

describe("clean machines under the real agent and the real server", () => {
  let result: ScenarioResult;
  beforeAll(async () => {
    result = await runScenario(CLEAN_DAYS);
  }, 60_000);

  it("raise no finding at all, not even context", () => {
    expect(result.findings).toEqual([]);
    expect(result.alerts).toEqual([]);
  });

  it("were looked at", () => {
    // 38 looks before the night, 40 after it.
    expect(result.metrics.looks).toBe(3 * (38 + 40));
    expect(result.metrics.failedReports).toBe(0);
  });
});
