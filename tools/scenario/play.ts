import type { AgentCoreOptions } from "@clearseat/agent";
import { type Clock, DAY_MS, toMillis } from "@clearseat/shared";
import { loadBaseline } from "./baselines.ts";
import { withIdentity } from "./device-identity.ts";
import { DeviceSchedule, type Surroundings } from "./device-schedule.ts";
import { type Due, EventQueue } from "./event-queue.ts";
import type { Injectable } from "./inject-client.ts";
import { destinationsOf } from "./place-network.ts";
import type { Scenario } from "./scenario.ts";
import { SimulatedDevice } from "./simulated-device.ts";

const DEFAULT_CHECK_IN_MINUTES = 15;

export function surroundingsOf(scenario: Scenario): Surroundings {
  const start = toMillis(scenario.start);
  const given = Number(scenario.settings["checkInMinutes"] ?? DEFAULT_CHECK_IN_MINUTES);
  return {
    start,
    end: start + Math.round(scenario.days * DAY_MS),
    checkInMinutes: scenario.checkInMinutes ?? given,
    places: destinationsOf(scenario),
  };
}

interface SeatContext {
  readonly surroundings: Surroundings;
  readonly clock: Clock;
  readonly app: Injectable;
  readonly agentSettings: AgentCoreOptions["settings"];
  readonly recognizeAnew?: boolean | undefined;
}

/** The laptops of a scenario, each with an agent of its own, before their first step. */
export function seatDevices(
  scenario: Scenario,
  { surroundings, clock, app, agentSettings, recognizeAnew = false }: SeatContext,
): SimulatedDevice[] {
  return scenario.devices.map((device, seat) => {
    const raw = withIdentity(loadBaseline(device.baseline), device.id);
    const schedule = new DeviceSchedule(device, seat, raw, surroundings);
    const { agentVersion } = device;
    return new SimulatedDevice(schedule, { clock, app, settings: agentSettings, recognizeAnew, agentVersion });
  });
}

interface Turn extends Due {
  readonly device: SimulatedDevice;
}

/** What a play moves and tells. */
interface PlayContext {
  /** Puts the clock of everybody at an instant, and does what time brought until then. */
  readonly passTime: (ms: number) => Promise<void>;
  /** Told at each instant at which something is due, before it happens. */
  readonly onInstant?: (ms: number, looks: number) => void;
  /** Look whenever a step brought something new, as an agent does that looks every minute; else at check-ins alone. */
  readonly looksAtChanges?: boolean;
  /** Told whenever the collector did not take a report at once. */
  readonly onSetback?: ((deviceId: string, setback: string) => void) | undefined;
}

/** Laptops that live: one instant after the other, at each by laptop. A laptop has at most one event waiting. */
export class Play {
  readonly #context: PlayContext;
  readonly #queue = new EventQueue<Turn>();
  #looks = 0;
  #failedReports = 0;

  constructor(devices: readonly SimulatedDevice[], context: PlayContext) {
    this.#context = context;
    for (const device of devices) this.#enqueue(device);
  }

  get looks(): number {
    return this.#looks;
  }

  get failedReports(): number {
    return this.#failedReports;
  }

  /** When something is next due; null when the play is over. */
  nextAt(): number | null {
    return this.#queue.nextAt();
  }

  /** Everything that is due until `ms`, and the time up to it. */
  async until(ms: number): Promise<void> {
    for (let at = this.nextAt(); at !== null && at <= ms; at = this.nextAt()) {
      this.#context.onInstant?.(at, this.#looks);
      await this.#context.passTime(at);
      await this.#take(this.#queue.popDue(), at);
    }
    await this.#context.passTime(ms);
  }

  async #take(turns: readonly Turn[], at: number): Promise<void> {
    const { looksAtChanges = false } = this.#context;
    const looking = turns.filter(({ device }) => device.advance(at) || (looksAtChanges && device.seesChange()));
    // Side by side, as they come in life: what arrives together is committed together.
    await Promise.all(looking.map(({ device }) => this.look(device)));
    for (const { device } of turns) this.#enqueue(device);
  }

  /** One look of a laptop, in its turn or beside it. */
  async look(device: SimulatedDevice): Promise<void> {
    this.#looks += 1;
    const { setback } = await device.look();
    if (setback === null) return;
    this.#failedReports += 1;
    this.#context.onSetback?.(device.schedule.id, setback);
  }

  #enqueue(device: SimulatedDevice): void {
    const at = device.schedule.nextDue();
    if (at !== null) this.#queue.push({ at, id: device.schedule.id, device });
  }
}
