import { join } from "node:path";
import { type ClearseatServer, openStorage, STORE_FILE, type Storage } from "@clearseat/server";
import { type Clock, ManualClock, toInstant } from "@clearseat/shared";
import type { Surroundings } from "../scenario/device-schedule.ts";
import type { Injectable } from "../scenario/inject-client.ts";
import { Play, seatDevices, surroundingsOf } from "../scenario/play.ts";
import type { PlayedSoFar } from "../scenario/progress.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { openCompany, type SimulatedCompany } from "../scenario/simulated-company.ts";
import type { SimulatedDevice } from "../scenario/simulated-device.ts";
import { CHECK_IN_MINUTES } from "./company.ts";
import { Operators } from "./operators.ts";
import type { Finding } from "./plan-deeds.ts";

/** Twice a day is often enough for what time brings; each round judges some of the laptops again. */
const ROUND_MINUTES = 720;
const PROGRESS_STEPS = 200;

/** The laptops after their past, ready to live on with another server and clock. */
export interface LoadedCompany {
  readonly play: Play;
  readonly devices: readonly SimulatedDevice[];
  readonly looks: number;
  /** From now on laptops report there, at the times of that clock. */
  liveOn(app: Injectable, clock: Clock): void;
  close(): void;
}

interface LoadOptions {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Where the collector's data are to be; nothing is there before everything is. */
  readonly serverDir: string;
  readonly nowMs: number;
  readonly onProgress: (soFar: PlayedSoFar) => void;
  /** Done with the whole past in the store, before it is written down. */
  readonly finish: (server: ClearseatServer) => Promise<void>;
  readonly stopped: AbortSignal;
}

/** Everybody of the play before it begins. */
interface Stage {
  readonly surroundings: Surroundings;
  readonly clock: ManualClock;
  readonly company: SimulatedCompany;
  readonly operators: Operators;
  readonly devices: readonly SimulatedDevice[];
  readonly liveOn: LoadedCompany["liveOn"];
}

/** Plays a company's past through real agents into a real collector, and writes the store down once it is whole. */
export async function loadCompany(options: LoadOptions): Promise<LoadedCompany> {
  // In memory: a commit of its own for every laptop would be a wait of its own on the disk.
  const storage = await openStorage(":memory:");
  const { company, devices, liveOn, ...stage } = await setStage(options, storage);
  const close = (): void => devices.forEach((device) => device.close());
  const past = { isOver: false };
  const play = makePlay(options, { company, devices, liveOn, ...stage }, past);
  try {
    await play.until(options.nowMs);
    await options.finish(company.server);
    await storage.backup(join(options.serverDir, STORE_FILE));
  } catch (error) {
    close();
    throw error;
  } finally {
    await company.close();
  }
  past.isOver = true;
  return { play, devices, looks: play.looks, liveOn, close };
}

async function setStage({ scenario, seed, serverDir }: LoadOptions, storage: Storage): Promise<Stage> {
  const surroundings = surroundingsOf(scenario);
  const clock = new ManualClock(surroundings.start);
  const operators = new Operators({ seed, alerts: () => company.server.services.alerts, farmOf });
  const company = await openCompany(scenario, {
    clock,
    checkInMinutes: CHECK_IN_MINUTES,
    roundMinutes: ROUND_MINUTES,
    data: { dataDir: serverDir, storage },
    onEvent: operators.hear,
  });
  let world: { readonly app: Injectable; readonly clock: Clock } = { app: company.app, clock };
  const devices = seatDevices(scenario, {
    surroundings,
    clock: { now: () => world.clock.now() },
    app: { inject: (request) => world.app.inject(request) },
    agentSettings: company.agentSettings,
  });
  const signs = new Map(scenario.devices.map(({ id, sign }) => [id, sign]));
  function farmOf(deviceId: string): Finding["farm"] {
    const device = devices.find(({ deviceIds }) => deviceIds.includes(deviceId));
    return device === undefined ? null : farmBySign(signs.get(device.schedule.id));
  }
  const liveOn: Stage["liveOn"] = (app, liveClock) => {
    world = { app, clock: liveClock };
  };
  return { surroundings, clock, company, operators, devices, liveOn };
}

/** In the past somebody has to move the clock and the jobs; afterwards both go by themselves. */
function makePlay(
  { nowMs, stopped, onProgress }: LoadOptions,
  { surroundings, clock, company, operators, devices }: Stage,
  past: { readonly isOver: boolean },
): Play {
  const { start } = surroundings;
  let toldAt = start;
  return new Play(devices, {
    looksAtChanges: true,
    async passTime(ms) {
      if (past.isOver) return;
      stopped.throwIfAborted();
      await company.passTime(ms);
      await operators.work(ms, (at) => clock.set(at));
      clock.set(ms);
    },
    onInstant(ms, looks) {
      if (past.isOver || ms - toldAt < (nowMs - start) / PROGRESS_STEPS) return;
      toldAt = ms;
      onProgress({ part: (ms - start) / (nowMs - start), at: toInstant(ms), looks });
    },
  });
}

function farmBySign(sign: Scenario["devices"][number]["sign"]): Finding["farm"] {
  if (sign === undefined) return null;
  return sign === "unattended-session" ? "software" : "kvm";
}
