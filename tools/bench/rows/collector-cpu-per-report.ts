import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { OwnProgram } from "../../../tests/e2e/support/own-program.ts";
import { BenchDevice } from "../bench-device.ts";
import { processCpuMs } from "../process-usage.ts";
import { startRealCollector } from "../real-collector.ts";
import { makePost, type RequestQueue, sendLoad } from "../report-load.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median, pairedRatios, spread } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

const DEVICES = 320;
const CONNECTIONS = 64;
const ROUNDS = 6;
const REPORTS_PER_DEVICE = 12;
const REPORTS_PER_ROUND = DEVICES * REPORTS_PER_DEVICE;
/** The engine compiles while the first rounds run: more of ours than of the floor. */
const WARM_UP_ROUNDS = 3;
const SECONDS_PER_MINUTE = 60;

interface Candidate {
  readonly pid: number;
  readonly port: number;
}

interface RoundCost {
  readonly cpuMsPerReport: number;
  readonly reportsPerSecond: number;
}

function byConnection<T>(items: readonly T[]): T[][] {
  return Array.from({ length: CONNECTIONS }, (_, lane) => items.filter((_item, index) => index % CONNECTIONS === lane));
}

/** A device's reports stay on one connection, because they are a chain. */
function makeRound(devices: readonly BenchDevice[]): RequestQueue[] {
  return byConnection(devices).map((lane) =>
    Array.from({ length: REPORTS_PER_DEVICE }, () =>
      lane.map((device) => makePost("/v1/reports", device.report())),
    ).flat(),
  );
}

async function measureRound({ pid, port }: Candidate, queues: readonly RequestQueue[]): Promise<RoundCost> {
  const cpuBefore = processCpuMs(pid).own;
  const began = performance.now();
  await sendLoad(port, queues);
  const seconds = (performance.now() - began) / 1_000;
  return {
    cpuMsPerReport: (processCpuMs(pid).own - cpuBefore) / REPORTS_PER_ROUND,
    reportsPerSecond: REPORTS_PER_ROUND / seconds,
  };
}

async function startFloor(folder: string, devices: readonly BenchDevice[]) {
  const keys = join(folder, "keys.json");
  writeFileSync(keys, JSON.stringify(Object.fromEntries(devices.map(({ signer }) => [signer.kid, signer.publicJwk]))));
  const program = new OwnProgram("tools/bench/programs/floor-collector.ts", [join(folder, "floor.sqlite"), keys]);
  const said = await program.untilSaid(/http:\/\/127\.0\.0\.1:(\d+)/u);
  return {
    pid: program.pid,
    port: Number(said[1]),
    async [Symbol.asyncDispose]() {
      await program.end("SIGTERM");
    },
  };
}

function conclude(ours: readonly RoundCost[], floors: readonly RoundCost[]): Measurement {
  const costs = ours.map((round) => round.cpuMsPerReport);
  const floorCosts = floors.map((round) => round.cpuMsPerReport);
  const ratios = pairedRatios(costs, floorCosts);
  return {
    figure: median(ratios),
    value: median(costs),
    floor: median(floorCosts),
    details: {
      reportsPerSecond: median(ours.map((round) => round.reportsPerSecond)),
      floorReportsPerSecond: median(floors.map((round) => round.reportsPerSecond)),
      devicesPerFullyUsedCore: (1_000 / median(costs)) * SECONDS_PER_MINUTE,
      spreadOfRounds: spread(ratios),
    },
    notes: [
      `Heartbeats of ${DEVICES} devices over ${CONNECTIONS} connections, ${REPORTS_PER_ROUND} a round; median of ${ROUNDS} rounds in turn.`,
      "Reports a second are by the wall clock, with the load and whatever else runs on the same machine.",
      "devicesPerFullyUsedCore is one heartbeat a minute each, calculated from the processor time alone; waiting times were not measured.",
    ],
  };
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  await using collector = await startRealCollector({ dataDir: folder.path });
  const nowMs = Date.now();
  const devices = Array.from(
    { length: DEVICES },
    (_, index) => new BenchDevice(`BENCH-${index}`, collector.collectorId, nowMs),
  );
  await using floor = await startFloor(folder.path, devices);
  await sendLoad(
    collector.port,
    byConnection(devices).map((lane) => lane.map((one) => makePost("/v1/enroll", one.enrollment(collector.secret)))),
  );
  const ours: RoundCost[] = [];
  const floors: RoundCost[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    progress(`round ${round + 1} of ${WARM_UP_ROUNDS + ROUNDS}`);
    const queues = makeRound(devices);
    const [ourCost, floorCost] = [await measureRound(collector, queues), await measureRound(floor, queues)];
    if (round < WARM_UP_ROUNDS) continue;
    ours.push(ourCost);
    floors.push(floorCost);
  }
  return conclude(ours, floors);
}

export const collectorCpuPerReport: BenchRow = {
  id: "collector-cpu-per-report",
  title: "Collector CPU per signed report",
  goal: { words: "at most 2x", atMost: 2 },
  unit: "x",
  valueUnit: "ms CPU",
  floor: "a bare node:http handler that verifies Ed25519 and inserts one row, batched in the same way",
  measure,
};
