import { HOUR_MS, MINUTE_MS } from "@clearseat/shared";

/**
 * Waits after the first, second ... try that failed. Source: the Standard Webhooks specification (standardwebhooks.com),
 * its example of a schedule, which gives a receiver that is down about four days.
 */
const WAITS_MS: readonly number[] = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
/** Many that failed together must not come back together. */
const JITTER = 0.2;
/** A receiver may ask for more patience than that, but not for ever. */
export const MOST_ASKED_MS = 24 * HOUR_MS;

interface Failure {
  /** How many tries there were, this one among them. */
  readonly attempts: number;
  /** What the receiver asked for; null when it did not. */
  readonly retryAfterMs: number | null;
}

/** How long to wait before the next try; null: it is given up. @param chance evenly spread in [0, 1) */
export function waitAfter({ attempts, retryAfterMs }: Failure, chance: number): number | null {
  const waitMs = WAITS_MS[attempts - 1];
  if (waitMs === undefined) return null;
  return Math.max(Math.round(waitMs * (1 + JITTER * chance)), Math.min(retryAfterMs ?? 0, MOST_ASKED_MS));
}
