import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";

export const power = defineSignal({
  kind: "power",
  title: "Charger and lid",
  purpose: "Shows whether the laptop is handled like a laptop: unplugged, closed, carried about.",
  neverCollects: ["battery level over the day", "location"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["power"],
  payload: z.object({
    hasBattery: z.boolean().nullable(),
    onAc: z.boolean().nullable(),
    lidClosed: z.boolean().nullable(),
  }),
});
