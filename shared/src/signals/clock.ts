import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { ShortText } from "./payload-parts.ts";

export const clock = defineSignal({
  kind: "clock",
  title: "Time zone of the clock",
  purpose: "Shows whether the laptop's clock stands in the zone where it is said to be.",
  neverCollects: ["language or region settings", "calendars"],
  platforms: ALL_PLATFORMS,
  retention: "place",
  sections: ["clock"],
  payload: z.object({
    timeZone: ShortText.nullable(),
    utcOffsetMinutes: z.number().int().nullable(),
    automaticTimeZone: z.boolean().nullable(),
  }),
});
