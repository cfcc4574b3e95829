import { z } from "zod";

/** An instant as ISO 8601 in UTC with a `Z`, as everything on the wire carries it. */
export const Instant = z.iso.datetime({
  offset: false,
  error: "must be an ISO 8601 time in UTC, such as 2026-03-02T14:00:00Z",
});
export type Instant = z.infer<typeof Instant>;

/** Milliseconds since the epoch -> ISO text; whole seconds are written without a fraction. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** The years 0000 to 9999, which is what {@link Instant} can say. */
const FIRST_MS = Date.parse("0000-01-01T00:00:00Z");
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/** As {@link toInstant}; null for what is no moment at all or lies beyond what an {@link Instant} can say. */
export function toInstantOrNull(ms: number): Instant | null {
  return ms >= FIRST_MS && ms <= LAST_MS ? toInstant(ms) : null;
}

/** ISO text -> milliseconds since the epoch. Throws on text that is no time. */
export function toMillis(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not a time: ${instant}`);
  return ms;
}
