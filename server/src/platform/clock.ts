import type { Clock } from "@clearseat/shared";

/** The server's only source of wall time. */
export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since an arbitrary start, never set back; for measuring only. */
export function monotonicMs(): number {
  return performance.now();
}
