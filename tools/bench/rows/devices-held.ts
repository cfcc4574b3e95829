import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toInstant } from "@clearseat/shared";
import { OwnProgram } from "../../../tests/e2e/support/own-program.ts";
import type { BenchDevice } from "../bench-device.ts";
import { DATABASE, enrollLaptops } from "../enroll-fleet.ts";
import { boxPlugged, COMPANY_TOOL, powerChange } from "../fleet-statements.ts";
import { multiplyFleet } from "../multiply-fleet.ts";
import { sendAtTheirTimes, type TimedAnswer, type TimedRequest } from "../open-load.ts";
import { processCpuMs } from "../process-usage.ts";
import { startRealCollector } from "../real-collector.ts";
import { makePost } from "../report-load.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { percentile } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

/** Laptops that speak in turn for all of them. */
const SPEAKERS = 1_000;
const FLEET = 100_000;
const CONNECTIONS = 100;
/** The engine compiles and the store is read for the first time; not counted. */
const WARM_UP_LAPTOPS = 25_000;
/** Laptops that check in once a minute, step by step until the collector no longer keeps up. */
const STEPS = [25_000, 50_000, 75_000, 100_000, 125_000, 150_000];
const SECONDS_A_STEP = 12;
const PATIENCE_MS = 10_000;
const MOST_WAIT_MS = 1_000;
/** One report in so many is a change; of the changes one in so many opens an alert. */
const CHANGE_EVERY = 100;
const ALERT_EVERY = 4;

interface Load {
  readonly requests: readonly TimedRequest[];
  /** Those that open an alert. */
  readonly alarms: ReadonlySet<TimedRequest>;
}

/** Everything that the laptops say during one step, signed before it begins. */
class Speech {
  readonly #devices: readonly BenchDevice[];
  readonly #at: string;
  #said = 0;
  #alarms = 0;

  constructor(devices: readonly BenchDevice[], nowMs: number) {
    this.#devices = devices;
    this.#at = toInstant(nowMs);
  }

  prepare(laptops: number): Load {
    const alarms = new Set<TimedRequest>();
    const perMs = laptops / 60_000;
    const requests = Array.from({ length: Math.round(perMs * SECONDS_A_STEP * 1_000) }, (_, index) => {
      const lane = this.#said % this.#devices.length;
      const device = this.#devices[lane] as BenchDevice;
      const change = this.#said % CHANGE_EVERY === 0 ? this.#said / CHANGE_EVERY : null;
      this.#said += 1;
      const isAlarm = change !== null && change % ALERT_EVERY === 0 && this.#alarms < this.#devices.length;
      const statements =
        change === null ? [] : [isAlarm ? boxPlugged(this.#at) : powerChange(change % 2 === 0, this.#at)];
      const request = { atMs: index / perMs, lane, bytes: makePost("/v1/reports", device.report(statements)) };
      if (isAlarm) {
        alarms.add(request);
        this.#alarms += 1;
      }
      return request;
    });
    return { requests, alarms };
  }
}

interface Candidate {
  readonly pid: number;
  readonly port: number;
}

interface Step {
  readonly laptops: number;
  readonly p99Ms: number;
  readonly alertP99Ms: number;
  /** Processor time by elapsed time: 1 is one core fully used. */
  readonly cores: number;
  readonly generatorCores: number;
  readonly holds: boolean;
}

function waits(answers: readonly TimedAnswer[], wanted: number): number {
  // What was refused or never answered waited longer than any that was.
  const good = answers.filter(({ status }) => status === 200).map(({ waitedMs }) => waitedMs);
  return percentile([...good, ...Array.from({ length: wanted - good.length }, () => Infinity)], 0.99);
}

async function runStep({ pid, port }: Candidate, laptops: number, { requests, alarms }: Load): Promise<Step> {
  const [before, own, began] = [processCpuMs(pid).own, process.cpuUsage(), performance.now()];
  const answers = await sendAtTheirTimes(requests, { port, connections: CONNECTIONS, patienceMs: PATIENCE_MS });
  const elapsedMs = performance.now() - began;
  const { user, system } = process.cpuUsage(own);
  const p99Ms = waits(answers, requests.length);
  const alerting = answers.filter(({ request }) => alarms.has(request));
  const alertP99Ms = alarms.size === 0 ? p99Ms : waits(alerting, alarms.size);
  return {
    laptops,
    p99Ms,
    alertP99Ms,
    cores: (processCpuMs(pid).own - before) / elapsedMs,
    generatorCores: (user + system) / 1_000 / elapsedMs,
    holds: Math.max(p99Ms, alertP99Ms) <= MOST_WAIT_MS && answers.every(({ status }) => status === 200),
  };
}

interface Climb {
  /** The last step that held; null when none did. */
  readonly held: Step | null;
  readonly failed: Step | null;
  readonly alarms: number;
}

/** Higher and higher until a step does not hold. */
async function climb(name: string, candidate: Candidate, speech: Speech, context: BenchContext): Promise<Climb> {
  context.progress(`${name}: warming up`);
  const warmUp = speech.prepare(WARM_UP_LAPTOPS);
  await runStep(candidate, WARM_UP_LAPTOPS, warmUp);
  let held: Step | null = null;
  let alarms = warmUp.alarms.size;
  for (const laptops of STEPS) {
    context.progress(`${name}: signing for ${laptops} laptops`);
    const load = speech.prepare(laptops);
    context.progress(`${name}: ${laptops} laptops for ${SECONDS_A_STEP} s`);
    const step = await runStep(candidate, laptops, load);
    if (!step.holds) return { held, failed: step, alarms };
    held = step;
    alarms += load.alarms.size;
  }
  return { held, failed: null, alarms };
}

/** Whoever reported what alarms has an alert in the store; this asks whether that is so. */
async function countAlerts(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = [...text.matchAll(/^clearseat_alerts_open\{[^}]*\} (\d+)$/gmu)].map(([, count]) => Number(count));
  if (counts.length === 0) throw new Error("the collector does not say how many alerts are open");
  return counts.reduce((sum, count) => sum + count, 0);
}

async function climbOurs(dataDir: string, speech: Speech, context: BenchContext): Promise<Climb> {
  const settings = [`approvedTools: [{tool: ${COMPANY_TOOL.tool}, instance: ${COMPANY_TOOL.instance}}]`];
  await using collector = await startRealCollector({ dataDir, settings });
  const before = await countAlerts(collector.port);
  const climbed = await climb("collector", collector, speech, context);
  const opened = (await countAlerts(collector.port)) - before;
  if (opened < climbed.alarms)
    throw new Error(`${climbed.alarms} reports that open an alert were answered, and ${opened} alerts are there`);
  return climbed;
}

interface Fleet {
  readonly devices: readonly BenchDevice[];
  readonly nowMs: number;
}

async function climbFloor(folder: string, { devices, nowMs }: Fleet, context: BenchContext): Promise<Climb> {
  const keys = join(folder, "keys.json");
  writeFileSync(keys, JSON.stringify(Object.fromEntries(devices.map(({ signer }) => [signer.kid, signer.publicJwk]))));
  const program = new OwnProgram("tools/bench/programs/floor-collector.ts", [join(folder, "floor.sqlite"), keys]);
  const said = await program.untilSaid(/http:\/\/127\.0\.0\.1:(\d+)/u);
  try {
    return await climb("floor", { pid: program.pid, port: Number(said[1]) }, new Speech(devices, nowMs), context);
  } finally {
    await program.end("SIGTERM");
  }
}

async function measure(context: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  const dataDir = join(folder.path, "data");
  context.progress(`enrolling ${SPEAKERS} laptops`);
  const { instance } = COMPANY_TOOL;
  const nowMs = Date.now();
  const devices = await enrollLaptops(dataDir, { laptops: SPEAKERS, nowMs, instance });
  context.progress(`making them ${FLEET}`);
  multiplyFleet(join(dataDir, DATABASE), {
    times: FLEET / SPEAKERS,
    sharedByAll: `${COMPANY_TOOL.tool} ${instance}`,
  });
  const ours = await climbOurs(dataDir, new Speech(devices, nowMs), context);
  const floor = await climbFloor(folder.path, { devices, nowMs }, context);
  if (ours.held === null) throw new Error(`not even ${STEPS[0]} laptops were held on this machine`);
  return conclude(ours, ours.held, floor);
}

function conclude(ours: Climb, held: Step, floor: Climb): Measurement {
  return {
    figure: held.laptops,
    value: held.laptops,
    floor: floor.held?.laptops ?? 0,
    details: {
      reportToAnswerP99Ms: held.p99Ms,
      reportToAlertP99Ms: held.alertP99Ms,
      collectorCores: held.cores,
      generatorCores: held.generatorCores,
      laptopsByCollectorCpu: held.laptops / held.cores,
      ...(ours.failed === null
        ? {}
        : { nextStepLaptops: ours.failed.laptops, nextStepCollectorCores: ours.failed.cores }),
      ...(floor.held === null ? {} : { floorCores: floor.held.cores }),
      alertsOpened: ours.alarms,
    },
    notes: [
      `One check-in a minute each, evenly spaced, sent at its time whether or not earlier ones were answered; 1 % are changes, a quarter of them open an alert. Steps of ${SECONDS_A_STEP} s up to ${STEPS.at(-1)}; the last that held is the figure. A step of ${WARM_UP_LAPTOPS} goes before and is not counted.`,
      `A report is answered after the commit that also judges it, so its answer is the moment from which its alert can be read; waits count from when it should have been sent. ${SPEAKERS} laptops that really enrolled speak in turn for all, and the store holds ${FLEET}.`,
      "The load runs on the same cores as the collector and takes its part of them (generatorCores); reports are signed before a step. laptopsByCollectorCpu is what one core would hold by the collector's own processor time, calculated.",
    ],
  };
}

export const devicesHeld: BenchRow = {
  id: "devices-held",
  title: "Laptops that one collector holds, report to alert within 1 s (99 %)",
  goal: { words: "at least 100,000", atLeast: 100_000 },
  unit: "laptops",
  valueUnit: "laptops",
  floor: "the same load on a bare node:http handler that verifies and inserts",
  measure,
};
