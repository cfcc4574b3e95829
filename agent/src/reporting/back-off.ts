import { MINUTE_MS } from "@clearseat/shared";

/** First wait after one failure. */
export const FIRST_WAIT_MS = 30_000;
/** The server is away or busy, or an operator has not approved yet: an ordinary check-in's distance. */
export const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** What a person has to put right first. */
export const REFUSED_WAIT_MS = 60 * MINUTE_MS;
/** A server may not silence an agent for longer than this. */
const LONGEST_RETRY_AFTER_MS = 6 * 60 * MINUTE_MS;

export interface Failure {
  /** Failures in a row, from 1. */
  readonly attempt: number;
  /** What the server asked for; null when it asked for nothing. */
  readonly retryAfterMs: number | null;
  readonly longestMs: number;
}

/**
 * How long to wait: doubling, with half of it by chance so that a fleet does not come back at one instant. Never
 * shorter than the server asked. Pure.
 * @param fraction evenly spread in [0, 1)
 */
export function backOffMs(failure: Failure, fraction: number): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failure.attempt - 1, 20), failure.longestMs);
  const jittered = doubled / 2 + (doubled / 2) * fraction;
  if (failure.retryAfterMs === null) return Math.round(jittered);
  const asked = Math.min(failure.retryAfterMs, LONGEST_RETRY_AFTER_MS);
  return Math.round(Math.max(jittered, asked * (1 + 0.1 * fraction)));
}
