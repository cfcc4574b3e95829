import type { SignalPayload } from "@clearseat/shared";
import { type Look, type Recognized, toShortText } from "../look.ts";

/** The zone in which the laptop's clock stands. */
export function recognizeClock({ snapshot: { clock } }: Look): Recognized<SignalPayload<"clock">>[] {
  if (clock === undefined) return [];
  const { timeZone, utcOffsetMinutes, automaticTimeZone } = clock;
  return [{ key: "clock", payload: { timeZone: toShortText(timeZone), utcOffsetMinutes, automaticTimeZone } }];
}
