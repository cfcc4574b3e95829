import { MINUTE_MS, toMillis } from "@clearseat/shared";
import { applyStep, createDeviceState, type DeviceState } from "./device-state.ts";
import type { PlainObject } from "./patch.ts";
import { expandStep } from "./repeat.ts";
import type { DiskAct, Place, ScenarioDevice, TimelineStep } from "./scenario.ts";

/** What a laptop needs to know of the scenario around it. Times in milliseconds. */
export interface Surroundings {
  readonly start: number;
  readonly end: number;
  readonly checkInMinutes: number;
  readonly places: ReadonlyMap<string, Place>;
}

interface TimedStep {
  readonly at: number;
  readonly step: TimelineStep;
}

/** One laptop's way through its timeline: which steps are due, and when it looks. */
export class DeviceSchedule {
  readonly id: string;
  readonly #surroundings: Surroundings;
  readonly #steps: readonly TimedStep[];
  #state: DeviceState;
  #nextStep = 0;
  #diskActs: DiskAct[] = [];
  /** Null while it is off, asleep or without an agent. */
  #nextLook: number | null = null;

  constructor(device: ScenarioDevice, seat: number, raw: PlainObject, surroundings: Surroundings) {
    this.id = device.id;
    this.#surroundings = surroundings;
    // What happened before the start has happened when the play begins.
    this.#steps = device.timeline
      .flatMap((step) => expandStep(step))
      .map((step) => ({ at: Math.max(toMillis(step.at), surroundings.start), order: toMillis(step.at), step }))
      .sort((a, b) => a.order - b.order);
    this.#state = createDeviceState(device.id, seat, raw, this.firstStepAt);
  }

  get state(): DeviceState {
    return this.#state;
  }

  /** On, and not asleep: it could look. */
  get isAwake(): boolean {
    return this.#nextLook !== null;
  }

  /** Is its disk ever copied or restored? One that is only set up anew needs no files. */
  get copiesDisk(): boolean {
    return this.#steps.some(({ step }) => step.disk === "saved" || step.disk === "restored");
  }

  /** When the laptop appears. */
  get firstStepAt(): number {
    return this.#steps[0]?.at ?? this.#surroundings.end;
  }

  /** When that happened which a look at `ms` saw for the first time: the first step since the look before, else the look itself. */
  changeSeenAt(ms: number): number {
    const lookBefore = ms - this.#surroundings.checkInMinutes * MINUTE_MS;
    return this.#steps.find((step) => step.at > lookBefore && step.at <= ms)?.at ?? ms;
  }

  /** When something is next due, a step or a look; null when the play is over for this laptop. */
  nextDue(): number | null {
    const times = [this.#steps[this.#nextStep]?.at, this.#nextLook ?? undefined].filter((at) => at !== undefined);
    const next = Math.min(...times);
    return next < this.#surroundings.end ? next : null;
  }

  /** Applies every step due at `now` and says whether the laptop looks then: a step comes before a look at the same instant. */
  advance(now: number): boolean {
    const wasSilent = this.#nextStep === 0 || this.#state.silence !== null;
    for (let due = this.#steps[this.#nextStep]; due !== undefined && due.at <= now; due = this.#steps[this.#nextStep]) {
      this.#apply(due.step);
      this.#nextStep += 1;
    }
    if (this.#state.silence !== null) this.#nextLook = null;
    else if (wasSilent) this.#nextLook = now;
    if (this.#nextLook === null || this.#nextLook > now) return false;
    this.#nextLook = now + this.#surroundings.checkInMinutes * MINUTE_MS;
    return true;
  }

  /** What happened to the disk since this was last asked, in order. */
  takeDiskActs(): readonly DiskAct[] {
    const acts = this.#diskActs;
    this.#diskActs = [];
    return acts;
  }

  #apply(step: TimelineStep): void {
    if (step.disk !== undefined) this.#diskActs.push(step.disk);
    const place = step.place === undefined ? null : (this.#surroundings.places.get(step.place) ?? null);
    this.#state = applyStep(this.#state, step, place);
  }
}
