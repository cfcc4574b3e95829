import { DAY_MS, HALF_HOUR_MS, type SignalPayload, toInstant, toMillis } from "@clearseat/shared";
import { type Look, type Recognized, signalKey } from "../look.ts";

type ActivityPayload = SignalPayload<"activity">;

/**
 * The half-hour of the last input, joined to those which earlier looks found on the same day. Only the policy lets
 * a look ask for it; of the moment nothing finer is kept.
 */
export function recognizeActivity({ snapshot, context }: Look): Recognized<ActivityPayload>[] {
  const idleSeconds = snapshot.activity?.idleSeconds;
  if (idleSeconds === undefined || idleSeconds === null) return [];
  const lastInputMs = toMillis(snapshot.takenAt) - idleSeconds * 1_000;
  // Without input since yesterday there is nothing to add; what was told of earlier days stands.
  if (lastInputMs < startOfDay(toMillis(snapshot.takenAt)) - DAY_MS) return [];
  const day = toInstant(lastInputMs).slice(0, 10);
  const halfHour = Math.floor((lastInputMs - startOfDay(lastInputMs)) / HALF_HOUR_MS);
  const before = context.previous.get(signalKey("activity", day));
  const known = before?.kind === "activity" ? before.payload.halfHours : [];
  const halfHours = [...new Set([...known, halfHour])].sort((a, b) => a - b);
  return [{ key: day, payload: { day, halfHours } }];
}

function startOfDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}
