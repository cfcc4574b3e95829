import type { DatabaseLocation } from "@clearseat/server";
import { DAY_MS, ManualClock, toInstant, toMillis } from "@clearseat/shared";
import { loadBaseline } from "./baselines.ts";
import { withIdentity } from "./device-identity.ts";
import { DeviceSchedule, type Surroundings } from "./device-schedule.ts";
import { type Due, EventQueue } from "./event-queue.ts";
import { judgeExpectations } from "./judge-expectations.ts";
import { type ChangeSeenAt, measure, type Tally } from "./measure.ts";
import { destinationsOf } from "./place-network.ts";
import type { PlayedSoFar } from "./progress.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";
import { openCompany, type SimulatedCompany } from "./simulated-company.ts";
import { SimulatedDevice } from "./simulated-device.ts";

const DEFAULT_CHECK_IN_MINUTES = 15;
const PROGRESS_STEPS = 1_000;

/** What a caller may watch or change; a scenario alone decides everything else. */
export interface RunOptions {
  /** Told whenever the collector did not take a report at once. */
  readonly onSetback?: (deviceId: string, setback: string) => void;
  /** An empty PostgreSQL database for the company's server; in memory by default. */
  readonly database?: DatabaseLocation | undefined;
  /** Told now and then how far the play is. */
  readonly onProgress?: (soFar: PlayedSoFar) => void;
  /** Recognize every look anew, also one that shows what the look before showed; slower, and the same in the end. */
  readonly recognizeAnew?: boolean;
}

/** Plays a scenario from its start to its end and says what came of it. Nothing outside the process is touched. */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<ScenarioResult> {
  const surroundings = surroundingsOf(scenario);
  const clock = new ManualClock(surroundings.start);
  const company = await openCompany(scenario, {
    clock,
    checkInMinutes: surroundings.checkInMinutes,
    database: options.database,
  });
  const schedules = scenario.devices.map(
    (device, seat) =>
      new DeviceSchedule(device, seat, withIdentity(loadBaseline(device.baseline), device.id), surroundings),
  );
  const devices = schedules.map(
    (schedule) =>
      new SimulatedDevice(schedule, {
        clock,
        app: company.app,
        settings: company.agentSettings,
        recognizeAnew: options.recognizeAnew ?? false,
      }),
  );
  try {
    const tally = await play({ devices, clock, company, surroundings }, options);
    return await collectResult(scenario, { company, devices, tally, start: surroundings.start });
  } finally {
    for (const device of devices) device.close();
    await company.close();
  }
}

function surroundingsOf(scenario: Scenario): Surroundings {
  const start = toMillis(scenario.start);
  const given = Number(scenario.settings["checkInMinutes"] ?? DEFAULT_CHECK_IN_MINUTES);
  return {
    start,
    end: start + Math.round(scenario.days * DAY_MS),
    checkInMinutes: scenario.checkInMinutes ?? given,
    places: destinationsOf(scenario),
  };
}

interface Turn extends Due {
  readonly device: SimulatedDevice;
}

interface Stage {
  readonly devices: readonly SimulatedDevice[];
  readonly clock: ManualClock;
  readonly company: SimulatedCompany;
  readonly surroundings: Surroundings;
}

/** One instant after the other, at each by laptop; a laptop has at most one event waiting. */
async function play({ devices, clock, company, surroundings }: Stage, options: RunOptions): Promise<Tally> {
  const { start, end } = surroundings;
  const queue = new EventQueue<Turn>();
  const enqueue = (device: SimulatedDevice): void => {
    const at = device.schedule.nextDue();
    if (at !== null) queue.push({ at, id: device.schedule.id, device });
  };
  for (const device of devices) enqueue(device);
  const tally = { looks: 0, failedReports: 0 };
  const began = performance.now();
  const processorBegan = process.cpuUsage();
  let toldAt = start;
  for (let turns = queue.popDue(); turns[0] !== undefined; turns = queue.popDue()) {
    const { at } = turns[0];
    if (at - toldAt >= (end - start) / PROGRESS_STEPS) {
      toldAt = at;
      options.onProgress?.({ part: (at - start) / (end - start), at: toInstant(at), looks: tally.looks });
    }
    await company.passTime(at);
    clock.set(at);
    const looking = turns.filter(({ device }) => device.advance(at));
    // Side by side, as they come in life: what arrives together is committed together.
    await Promise.all(
      looking.map(async ({ device }) => {
        const { setback } = await device.look();
        if (setback === null) return;
        tally.failedReports += 1;
        options.onSetback?.(device.schedule.id, setback);
      }),
    );
    tally.looks += looking.length;
    for (const { device } of turns) enqueue(device);
  }
  await company.passTime(end);
  clock.set(end);
  const { user, system } = process.cpuUsage(processorBegan);
  return {
    ...tally,
    lookingMs: performance.now() - began,
    processorMs: (user + system) / 1_000,
    presentMs: devices.map((device) => Math.max(0, end - device.schedule.firstStepAt)),
  };
}

interface Played {
  readonly company: SimulatedCompany;
  readonly devices: readonly SimulatedDevice[];
  readonly tally: Tally;
  readonly start: number;
}

async function collectResult(scenario: Scenario, { company, devices, tally, start }: Played): Promise<ScenarioResult> {
  const idOf = new Map([
    ...scenario.directory.map(({ device }) => [company.expectedIdOf(device), device] as const),
    ...devices.flatMap((device) => device.deviceIds.map((id) => [id, device.schedule.id] as const)),
  ]);
  const histories = await company.alertHistories(idOf);
  const findings = await company.findings(idOf);
  const alerts = histories.map((history) => history.alert);
  const scheduleOf = new Map(devices.map((device) => [device.schedule.id, device.schedule]));
  const firstStepOf = new Map(devices.map((device) => [device.schedule.id, device.schedule.firstStepAt]));
  const changeSeenAt: ChangeSeenAt = (id, ms) => scheduleOf.get(id)?.changeSeenAt(ms) ?? ms;
  return {
    name: scenario.name,
    alerts,
    findings,
    metrics: measure(alerts, tally, changeSeenAt),
    expectations: judgeExpectations(scenario.expect, {
      start,
      firstStepOf,
      histories,
      findings,
      changeSeenAt,
    }),
  };
}
