import { z } from "zod";
import { Instant } from "../primitives/time.ts";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";

export const lifecycle = defineSignal({
  kind: "lifecycle",
  title: "Why the laptop was silent",
  purpose: "Tells a laptop that slept or was off from one whose agent was stopped.",
  neverCollects: ["working hours", "when a person was at the laptop"],
  platforms: ALL_PLATFORMS,
  retention: "rhythm",
  sections: ["lifecycle"],
  isEvent: true,
  payload: z.object({
    event: z.enum(["slept", "shut_down", "killed", "updated", "uninstalled"]),
    from: Instant.describe("Start of the silence, to the half-hour."),
    halfHours: z.number().int().nonnegative().describe("Its length in half-hours, rounded."),
  }),
});
