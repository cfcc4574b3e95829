import type { Clock } from "@clearseat/shared";

/** The time of this machine, in which the demonstration lives on. */
export const systemClock: Clock = { now: () => Date.now() };
