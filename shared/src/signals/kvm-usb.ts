import { z } from "zod";
import { ALL_PLATFORMS, defineSignal } from "./define-signal.ts";
import { EntryId, KeyedHash, MatchedOn, ShortText } from "./payload-parts.ts";

/** Structural marks of a device that pretends to be a keyboard or mouse and is a small computer. */
export const USB_MARKS = [
  "known_descriptor",
  "absolute_mouse",
  "keyboard_mouse_storage",
  "keyboard_mouse_network",
  "high_speed_input",
  "generated_serial",
  "kvm_inquiry",
] as const;

/** Where such a box shows itself beside the list of USB devices. */
export const KVM_SIGHTINGS = ["usb", "input_device", "bluetooth", "network_card"] as const;

export const kvmUsb = defineSignal({
  kind: "kvm_usb",
  title: "Remote-control hardware on USB",
  purpose: "Shows a USB device that is, or is built like, a box that types and moves the mouse for somebody far away.",
  neverCollects: [
    "keys typed or pointer movements",
    "files on USB storage",
    "ordinary keyboards, mice and other USB devices",
  ],
  platforms: ALL_PLATFORMS,
  retention: "presence",
  sections: ["usb"],
  alsoFrom: ["inputDevices", "bluetooth", "network.interfaces"],
  payload: z.object({
    entryId: EntryId.nullable().describe("Catalog id when the maker is known; null when only the structure speaks."),
    matchedOn: z.array(MatchedOn).min(1),
    confidence: z
      .enum(["certain", "likely", "possible"])
      .describe("certain: its identity; likely: its structure; possible: one mark alone."),
    seenAs: z.enum(KVM_SIGHTINGS).optional().describe("How it shows itself to the laptop; absent: as a USB device."),
    disguised: z.boolean().describe("Its name says something else than what it is."),
    vendorId: z.string().regex(/^[0-9a-f]{4}$/u),
    productId: z.string().regex(/^[0-9a-f]{4}$/u),
    manufacturer: ShortText.nullable(),
    product: ShortText.nullable(),
    serialHash: KeyedHash.nullable().describe("Keyed hash of the device's serial; null when it has none."),
    marks: z.array(z.enum(USB_MARKS)).describe("What its structure shows."),
    interfaces: z
      .array(z.string().regex(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{2}$/u))
      .describe("Interface triples class/subclass/protocol, sorted."),
  }),
});
