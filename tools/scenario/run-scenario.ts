import type { DatabaseLocation } from "@clearseat/server";
import { ManualClock, toInstant } from "@clearseat/shared";
import type { Surroundings } from "./device-schedule.ts";
import { judgeExpectations } from "./judge-expectations.ts";
import { type ChangeSeenAt, measure, type Tally } from "./measure.ts";
import { Play, seatDevices, surroundingsOf } from "./play.ts";
import type { PlayedSoFar } from "./progress.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";
import { openCompany, type SimulatedCompany } from "./simulated-company.ts";
import type { SimulatedDevice } from "./simulated-device.ts";

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
    data: { database: options.database },
  });
  const devices = seatDevices(scenario, {
    surroundings,
    clock,
    app: company.app,
    agentSettings: company.agentSettings,
    recognizeAnew: options.recognizeAnew,
  });
  try {
    const tally = await playToTheEnd({ devices, clock, company, surroundings }, options);
    return await collectResult(scenario, { company, devices, tally, start: surroundings.start });
  } finally {
    for (const device of devices) device.close();
    await company.close();
  }
}

interface Stage {
  readonly devices: readonly SimulatedDevice[];
  readonly clock: ManualClock;
  readonly company: SimulatedCompany;
  readonly surroundings: Surroundings;
}

async function playToTheEnd(
  { devices, clock, company, surroundings }: Stage,
  { onProgress, onSetback }: RunOptions,
): Promise<Tally> {
  const { start, end } = surroundings;
  const began = performance.now();
  const processorBegan = process.cpuUsage();
  let toldAt = start;
  const play = new Play(devices, {
    async passTime(at) {
      await company.passTime(at);
      clock.set(at);
    },
    onInstant(at, looks) {
      if (at - toldAt < (end - start) / PROGRESS_STEPS) return;
      toldAt = at;
      onProgress?.({ part: (at - start) / (end - start), at: toInstant(at), looks });
    },
    onSetback,
  });
  await play.until(end);
  const { user, system } = process.cpuUsage(processorBegan);
  return {
    looks: play.looks,
    failedReports: play.failedReports,
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
