import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";

export const inputHardware = defineSignal({
  kind: "input_hardware",
  title: "Keyboards and pointers, counted",
  purpose: "Shows how many keyboards and pointers are attached and how they are built, never how they are used.",
  neverCollects: ["keys typed", "pointer movements", "keyboard layout or language"],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["usb"],
  payload: z.object({
    keyboards: z.number().int().nonnegative(),
    relativePointers: z.number().int().nonnegative(),
    absolutePointers: z.number().int().nonnegative(),
    combinedWithStorage: z
      .number()
      .int()
      .nonnegative()
      .describe("Single devices that are keyboard, pointer and storage at once."),
  }),
});
