import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { KeyedHash, recognized, ShortText } from "./payload-parts.ts";

export const kvmDisplay = defineSignal({
  kind: "kvm_display",
  title: "Remote-control hardware on the display port",
  purpose: "Shows a display that is really the capture input of a remote-control box.",
  neverCollects: ["what is on the screen", "resolution or window layout"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["displays"],
  payload: z.object({
    ...recognized,
    model: ShortText.describe("Maker letters and product code of the EDID, such as LNX7771."),
    name: ShortText.nullable().describe("Product name in the EDID; null when it has none."),
    serialHash: KeyedHash.nullable().describe("Keyed hash of its serial; null when it has none worth the name."),
    preset: z.boolean().describe("It is the ready-made disguise of a box, not the box's own name."),
  }),
});
