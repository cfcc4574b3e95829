import { type Clock, MINUTE_MS } from "@clearseat/shared";

/** Clients that were quiet for a minute have a full bucket again and need not be remembered. */
const MAX_REMEMBERED = 50_000;

export interface RateLimiter {
  /** Null: go ahead. Else the whole seconds to wait. */
  take(client: string): number | null;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** A token bucket for each client: bursts up to a minute's worth, then a steady rate. */
export function createRateLimiter({
  perMinute,
  clock,
}: {
  readonly perMinute: number;
  readonly clock: Clock;
}): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / MINUTE_MS;

  function forgetQuiet(nowMs: number): void {
    for (const [client, bucket] of buckets) if (nowMs - bucket.atMs >= MINUTE_MS) buckets.delete(client);
    if (buckets.size >= MAX_REMEMBERED) buckets.clear();
  }

  function bucketOf(client: string, nowMs: number): Bucket {
    const known = buckets.get(client);
    if (known !== undefined) {
      known.tokens = Math.min(perMinute, known.tokens + Math.max(0, nowMs - known.atMs) * perMs);
      known.atMs = nowMs;
      return known;
    }
    if (buckets.size >= MAX_REMEMBERED) forgetQuiet(nowMs);
    const fresh = { tokens: perMinute, atMs: nowMs };
    buckets.set(client, fresh);
    return fresh;
  }

  return {
    take(client) {
      const bucket = bucketOf(client, clock.now());
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return null;
      }
      return Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1_000));
    },
  };
}
