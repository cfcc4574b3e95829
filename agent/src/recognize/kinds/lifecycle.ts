import { HALF_HOUR_MS, type SignalPayload, toInstant, toMillis } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";

/** Why the laptop was silent, to the half-hour; silences that end after the look wait for the next one, and half-told ones say nothing. */
export function recognizeLifecycle({ snapshot }: Look): Recognized<SignalPayload<"lifecycle">>[] {
  const takenAt = toMillis(snapshot.takenAt);
  const events = snapshot.lifecycle?.events ?? [];
  return events.flatMap(({ event, from, to }) => {
    if (event === null || from === null || to === null) return [];
    const [fromMs, toMs] = [toMillis(from), toMillis(to)];
    if (toMs > takenAt || fromMs > toMs) return [];
    const start = Math.floor(fromMs / HALF_HOUR_MS) * HALF_HOUR_MS;
    const halfHours = Math.round((toMs - fromMs) / HALF_HOUR_MS);
    return [{ key: `${event}@${toInstant(start)}`, payload: { event, from: toInstant(start), halfHours } }];
  });
}
