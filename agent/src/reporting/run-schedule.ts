import { type Clock, MINUTE_MS } from "@clearseat/shared";
import type { RandomDoor } from "../platform/random.ts";
import type { AgentCore } from "./agent-core.ts";

/** A laptop that slept or whose clock was set must be noticed within this time. */
const LONGEST_WAIT_MS = MINUTE_MS;
/** Check-ins come 5 % earlier or later, so that a fleet spreads out. */
const JITTER = 0.05;

export interface ScheduleOptions {
  readonly core: AgentCore;
  readonly clock: Clock;
  readonly random: Pick<RandomDoor, "fraction">;
  /** Ends the schedule. */
  readonly stopped: AbortSignal;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait: (ms: number, stopped: AbortSignal) => Promise<void>;
}

/** When something is due again; a clock that was set back must not put it off. */
class Due {
  #atMs = 0;
  #intervalMs = 0;

  isDue(nowMs: number): boolean {
    return nowMs >= this.#atMs || this.#atMs - nowMs > this.#intervalMs;
  }

  plan(nowMs: number, intervalMs: number): void {
    this.#atMs = nowMs + intervalMs;
    this.#intervalMs = intervalMs;
  }

  remainingMs(nowMs: number): number {
    return Math.max(0, this.#atMs - nowMs);
  }
}

/** Checks in at once and then as often as the policy says, and looks in between. Ends only when it is told to. */
export async function runSchedule(options: ScheduleOptions): Promise<void> {
  const { core, clock, random, stopped, wait } = options;
  const checkIn = new Due();
  const look = new Due();
  while (!stopped.aborted) {
    const isCheckIn = checkIn.isDue(clock.now());
    if (isCheckIn) await core.checkIn();
    else if (look.isDue(clock.now())) await core.look();
    const policy = core.policy();
    const nowMs = clock.now();
    if (isCheckIn)
      checkIn.plan(nowMs, policy.checkInMinutes * MINUTE_MS * (1 - JITTER + 2 * JITTER * random.fraction()));
    if (isCheckIn || look.isDue(nowMs)) look.plan(nowMs, policy.lookSeconds * 1_000);
    const remainingMs = Math.min(checkIn.remainingMs(nowMs), look.remainingMs(nowMs), LONGEST_WAIT_MS);
    await wait(Math.max(remainingMs, 1), stopped);
  }
}
