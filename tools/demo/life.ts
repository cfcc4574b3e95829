import { setTimeout as delay } from "node:timers/promises";
import { makeChance } from "../scenario/generate/chance.ts";
import type { LoadedCompany } from "./load-company.ts";
import { systemClock } from "./system-clock.ts";

/** Between two signs of life of some laptop, at most. */
const LONGEST_PAUSE_MS = 20_000;

async function rest(ms: number, stopped: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal: stopped });
  } catch (error) {
    // Being stopped while waiting is how a life ends.
    if (!stopped.aborted) throw error;
  }
}

/** Laptops go on in real time: they wake, come home and sleep as their days say, and now and then one checks in. */
export async function liveOn({ play, devices }: LoadedCompany, seed: string, stopped: AbortSignal): Promise<void> {
  const chance = makeChance(`${seed} life`);
  while (!stopped.aborted) {
    await play.until(systemClock.now());
    const awake = devices.filter(({ schedule }) => schedule.isAwake);
    if (awake.length > 0) await play.look(chance.pick(awake));
    const untilNext = (play.nextAt() ?? Number.POSITIVE_INFINITY) - systemClock.now();
    await rest(Math.max(0, Math.min(untilNext, chance.int(LONGEST_PAUSE_MS / 4, LONGEST_PAUSE_MS))), stopped);
  }
}
