import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { KeyedHash, ShortText } from "./payload-parts.ts";

export const display = defineSignal({
  kind: "display",
  title: "Attached display",
  purpose:
    "Shows whether one and the same monitor appears on several company laptops at once, and whether a real panel is in use.",
  neverCollects: ["what is on the screen", "the monitor's serial in the clear"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["displays"],
  payload: z.object({
    internal: z.boolean().nullable(),
    connection: ShortText.nullable().describe("hdmi, displayport, vga ...; null when unknown."),
    model: ShortText.nullable().describe("Maker letters and product code; null when the EDID could not be read."),
    serialHash: KeyedHash.nullable().describe(
      "Keyed hash over maker, product and serial; null when the serial is missing or a filler such as 0.",
    ),
    form: z.enum(["panel", "dummy", "virtual", "unknown"]),
  }),
});
