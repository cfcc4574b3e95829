import type { Clock } from "@clearseat/shared";

/** Wall time for what is reported, and a clock that never jumps for what is measured. */
export interface SystemClock extends Clock {
  /** Milliseconds since an arbitrary start, never set back, for budgets and timeouts. */
  monotonicMs(): number;
}

export const systemClock: SystemClock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
};
