import { z } from "zod";

/** An instant as ISO 8601 in UTC with a `Z`, as everything on the wire carries it. */
export const Instant = z.iso.datetime({
  offset: false,
  error: "must be an ISO 8601 time in UTC, such as 2026-03-02T14:00:00Z",
});
export type Instant = z.infer<typeof Instant>;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Milliseconds since the epoch -> ISO text; whole seconds are written without a fraction. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** ISO text -> milliseconds since the epoch. Throws on text that is no time. */
export function toMillis(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not a time: ${instant}`);
  return ms;
}
