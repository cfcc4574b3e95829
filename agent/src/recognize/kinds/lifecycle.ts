import { MINUTE_MS, type SignalPayload, toInstant, toMillis } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";

const HALF_HOUR_MS = 30 * MINUTE_MS;

/** Why the laptop was silent, to the half-hour; silences that end after the look wait for the next one. */
export function recognizeLifecycle({ snapshot }: Look): Recognized<SignalPayload<"lifecycle">>[] {
  const takenAt = toMillis(snapshot.takenAt);
  const events = snapshot.lifecycle?.events ?? [];
  return events
    .filter(({ from, to }) => toMillis(to) <= takenAt && toMillis(from) <= toMillis(to))
    .map(({ event, from, to }) => {
      const start = Math.floor(toMillis(from) / HALF_HOUR_MS) * HALF_HOUR_MS;
      const halfHours = Math.round((toMillis(to) - toMillis(from)) / HALF_HOUR_MS);
      return { key: `${event}@${toInstant(start)}`, payload: { event, from: toInstant(start), halfHours } };
    });
}
