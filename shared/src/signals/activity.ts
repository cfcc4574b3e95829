import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";

export const activity = defineSignal({
  kind: "activity",
  title: "Half-hours with input today",
  purpose:
    "Shows at which half-hours the laptop was in use, to see hours that no single person could keep. Off unless the company's policy turns it on.",
  neverCollects: ["what was typed or clicked", "which program was used", "anything finer than half an hour"],
  platforms: ALL_PLATFORMS,
  retention: "rhythm",
  sections: ["activity"],
  isEvent: true,
  payload: z.object({
    day: z.iso.date().describe("UTC day."),
    halfHours: z
      .array(z.number().int().min(0).max(47))
      .describe("Half-hours of that day with input, counted from midnight UTC."),
  }),
});
