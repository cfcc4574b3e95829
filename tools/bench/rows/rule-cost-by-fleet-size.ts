import { cpSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ClearseatServer } from "@clearseat/server";
import { type ReportMessage, toInstant } from "@clearseat/shared";
import { runOwnProgram } from "../../../tests/e2e/support/own-program.ts";
import type { BenchDevice } from "../bench-device.ts";
import { DATABASE, enrollLaptops, inGroups, openServer } from "../enroll-fleet.ts";
import { COMPANY_TOOL, powerChange } from "../fleet-statements.ts";
import { multiplyFleet } from "../multiply-fleet.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median, pairedRatios, spread } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

/** Laptops that really enroll and report; the others of both fleets are copies of their rows. */
const REAL = 200;
const SMALL_FLEET = 1_000;
const LARGE_FLEET = 200_000;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 5;
const PILOT_REPORTS = 4;
const REPORTS_PER_ROUND = 200;
/** A round that would take longer is cut down. */
const MOST_ROUND_MS = 2_000;
const NOW_MS = Date.UTC(2026, 2, 2, 14);

async function cpuMsPerReport(server: ClearseatServer, reports: readonly ReportMessage[]): Promise<number> {
  const before = process.cpuUsage();
  await inGroups(reports, (report) => server.services.ingest.ingest(report));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / reports.length;
}

interface Fleets {
  readonly small: ClearseatServer;
  readonly large: ClearseatServer;
}

interface RoundCosts {
  readonly small: number;
  readonly large: number;
}

/** The very same reports go to both fleets, in turn. */
async function measureReports(fleets: Fleets, reports: readonly ReportMessage[]): Promise<RoundCosts> {
  return { small: await cpuMsPerReport(fleets.small, reports), large: await cpuMsPerReport(fleets.large, reports) };
}

interface Costs {
  readonly changed: readonly RoundCosts[];
  readonly heartbeats: readonly RoundCosts[];
}

async function measureRounds(fleets: Fleets, devices: readonly BenchDevice[], context: BenchContext): Promise<Costs> {
  const costs = { changed: [] as RoundCosts[], heartbeats: [] as RoundCosts[] };
  let perRound = PILOT_REPORTS;
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    context.progress(`round ${round + 1} of ${WARM_UP_ROUNDS + ROUNDS}`);
    const reporting = devices.slice(0, perRound);
    const change = powerChange(round % 2 === 0, toInstant(NOW_MS));
    const changed = await measureReports(
      fleets,
      reporting.map((device) => device.report([change])),
    );
    const heartbeat = await measureReports(
      fleets,
      reporting.map((device) => device.report()),
    );
    if (round >= WARM_UP_ROUNDS) {
      costs.changed.push(changed);
      costs.heartbeats.push(heartbeat);
    }
    perRound = Math.min(REPORTS_PER_ROUND, Math.max(PILOT_REPORTS, Math.round(MOST_ROUND_MS / changed.large)));
  }
  return costs;
}

/** What a change costs above a sign of life of the same round: state, rules, findings, alerts. */
function judging({ changed, heartbeats }: Costs, fleet: keyof Fleets): number[] {
  return changed.map((cost, round) => cost[fleet] - (heartbeats[round] as RoundCosts)[fleet]);
}

/** Returns the bytes of the database afterwards. */
function growFleet(dataDir: string, devices: number): number {
  const file = join(dataDir, DATABASE);
  multiplyFleet(file, { times: devices / REAL, sharedByAll: `${COMPANY_TOOL.tool} ${COMPANY_TOOL.instance}` });
  return statSync(file).size;
}

interface FleetCosts {
  readonly costs: Costs;
  readonly ratios: readonly number[];
  readonly diskBytesPerDevice: number;
}

/** @param instance what every laptop shows of IT's tool */
async function measureFleets(instance: string | null, context: BenchContext): Promise<FleetCosts> {
  using folder = makeWorkFolder();
  const [smallDir, largeDir] = [join(folder.path, "small"), join(folder.path, "large")];
  context.progress(`enrolling ${REAL} laptops`);
  const devices = await enrollLaptops(smallDir, { laptops: REAL, nowMs: NOW_MS, instance });
  cpSync(smallDir, largeDir, { recursive: true });
  context.progress(`making them ${LARGE_FLEET}`);
  const smallBytes = growFleet(smallDir, SMALL_FLEET);
  const diskBytesPerDevice = (growFleet(largeDir, LARGE_FLEET) - smallBytes) / (LARGE_FLEET - SMALL_FLEET);
  const fleets = { small: await openServer(smallDir, NOW_MS), large: await openServer(largeDir, NOW_MS) };
  try {
    const costs = await measureRounds(fleets, devices, context);
    const ratios = pairedRatios(judging(costs, "large"), judging(costs, "small"));
    return { costs, ratios, diskBytesPerDevice };
  } finally {
    await fleets.small.close();
    await fleets.large.close();
  }
}

async function keyBytes(): Promise<number> {
  const { stdout, stderr, exitCode } = await runOwnProgram("tools/bench/programs/verifier-memory.ts", []);
  if (exitCode !== 0) throw new Error(`the memory of a key could not be measured: ${stderr}`);
  return Number.parseFloat(stdout);
}

async function measure(context: BenchContext): Promise<Measurement> {
  const apart = await measureFleets(null, context);
  const joined = await measureFleets(COMPANY_TOOL.instance, context);
  return {
    figure: median(joined.ratios),
    value: median(judging(joined.costs, "large")),
    floor: median(judging(joined.costs, "small")),
    details: {
      laptops: LARGE_FLEET,
      spreadOfRounds: spread(joined.ratios),
      ratioWithoutSharedTool: median(apart.ratios),
      cpuMsWithoutSharedTool: median(judging(apart.costs, "large")),
      floorCpuMsWithoutSharedTool: median(judging(apart.costs, "small")),
      heartbeatCpuMs: median(joined.costs.heartbeats.map((round) => round.large)),
      memoryBytesPerDevice: await keyBytes(),
      diskBytesPerDevice: joined.diskBytesPerDevice,
    },
    notes: [
      `${REAL} laptops really enroll and report; the rest of both fleets are copies of their rows, with serials, homes and monitors of their own.`,
      "All laptops have the company's one support tool, as in life; the second ratio is that of a fleet in which nothing is shared by all.",
      "The cost is that of a report with one change less that of a heartbeat in the same round, so that the signature does not hide growth.",
      "Memory is what the collector keeps of each device while it runs (its key); disk is a device's state without its kept reports.",
    ],
  };
}

export const ruleCostByFleetSize: BenchRow = {
  id: "rule-cost-by-fleet-size",
  title: "Rule evaluation per changed report, 200,000 laptops against 1,000",
  goal: { words: "at most 1.5x", atMost: 1.5 },
  unit: "x",
  valueUnit: "ms CPU",
  floor: "the same report in a fleet of 1,000",
  measure,
};
