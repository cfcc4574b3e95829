import { loadScenario } from "../../scenario/load-scenario.ts";
import { runScenario } from "../../scenario/run-scenario.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";

const DAYS = 30;

/** Two colleagues at their homes, awake day and night, so that every quarter of an hour has its look. */
const SCENARIO = `
format: clearseat.scenario/1
name: two laptops, a month
start: 2026-03-02T00:00:00Z
days: ${DAYS}
directory:
  - {assignee: ana@example.com, country: US, timeZone: America/Chicago, device: lt-ana}
  - {assignee: bob@example.com, country: US, timeZone: America/New_York, device: lt-bob}
places:
  - {id: home-ana, egress: 203.0.113.7, country: US, timeZone: America/Chicago, asn: residential, gatewayMac: "3c:37:86:aa:bb:01", subnet: 192.168.1.0/24}
  - {id: home-bob, egress: 203.0.113.8, country: US, timeZone: America/New_York, asn: residential, gatewayMac: "3c:37:86:aa:bb:02", subnet: 192.168.2.0/24}
devices:
  - {id: lt-ana, baseline: windows-11, timeline: [{at: 2026-03-02T00:00:00Z, place: home-ana, power: {onAc: true}}, {at: 2026-03-10T15:00:00Z, power: {onAc: false}}]}
  - {id: lt-bob, baseline: macos-26, timeline: [{at: 2026-03-02T00:00:00Z, place: home-bob}]}
expect: []
`;

async function measure({ progress }: BenchContext): Promise<Measurement> {
  progress(`${DAYS} days of two laptops`);
  const scenario = loadScenario(SCENARIO, "two laptops");
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const { metrics } = await runScenario(scenario);
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const value = (user + system) / 1_000 / metrics.looks;
  return {
    figure: value,
    value,
    floor: null,
    details: { looks: metrics.looks, failedReports: metrics.failedReports, wallMsPerLook: wallMs / metrics.looks },
    notes: [
      "Processor time of the whole play divided by its looks: looking, recognizing, sealing, ingest, judging, jobs.",
    ],
  };
}

export const scenarioLook: BenchRow = {
  id: "scenario-look",
  title: "A simulated look in a scenario, all in",
  goal: { words: "at most 5 ms", atMost: 5 },
  unit: "ms",
  valueUnit: "ms CPU",
  floor: "nothing",
  measure,
};
