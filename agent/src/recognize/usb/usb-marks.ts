import type { HonestMark, Platform, SignalPayload } from "@clearseat/shared";
import type { HardwareTable } from "../compile-catalog.ts";
import type { UsbReading } from "./read-usb-devices.ts";

export type UsbMark = SignalPayload<"kvm_usb">["marks"][number];

/** What the structure of a device shows, whatever it calls itself. */
export interface UsbMarks {
  readonly marks: readonly UsbMark[];
  /** How many of them speak for a KVM by themselves; those with an ordinary reason are not counted. */
  readonly weight: number;
  /** A report descriptor that only a KVM's firmware has. */
  readonly knownPointer: boolean;
}

/** Imitates the instance number that Windows gives to devices without a serial; see the jetkvm entry. */
const GENERATED_SERIAL = /^[1-9]&[0-9a-f]{7,8}&0&1$/iu;

export function findUsbMarks(reading: UsbReading, table: HardwareTable, platform: Platform): UsbMarks {
  const strengths = new Set(
    reading.descriptorHashes.flatMap((digest) => (table.descriptors.get(digest) ?? []).map(({ strength }) => strength)),
  );
  const composed = reading.keyboard && reading.pointer;
  const isInput = reading.keyboard || reading.pointer;
  const seen: [UsbMark, boolean][] = [
    ["known_descriptor", strengths.has("strong") || strengths.has("medium")],
    ["absolute_mouse", reading.absolutePointer],
    ["keyboard_mouse_storage", composed && reading.storage],
    ["keyboard_mouse_network", composed && reading.network],
    ["high_speed_input", reading.highSpeed && reading.keyboardFirst],
    ["generated_serial", isInput && GENERATED_SERIAL.test(reading.device.serial ?? "")],
    ["kvm_inquiry", table.inquiries.find(reading.device.storageInquiry ?? "").length > 0],
  ];
  const marks = seen.filter(([, shown]) => shown).map(([mark]) => mark);
  return { marks, weight: weigh(marks, reading, table, platform), knownPointer: strengths.has("strong") };
}

/** Storage and network in one device are one composition, so they count once. */
function weigh(marks: readonly UsbMark[], reading: UsbReading, table: HardwareTable, platform: Platform): number {
  const composition = marks.includes("keyboard_mouse_storage") || marks.includes("keyboard_mouse_network");
  // On Windows the same text may be the system's own number for a device without a serial.
  const generated = marks.includes("generated_serial") && platform !== "windows";
  const explainable = (["absolute_mouse", "high_speed_input"] as const).filter((mark) => marks.includes(mark));
  const weight = explainable.length + Number(composition) + Number(generated);
  const allExplained = explainable.every((mark) => hasOrdinaryReason(mark, reading, table));
  return weight === explainable.length && allExplained ? 0 : weight;
}

function hasOrdinaryReason(mark: HonestMark, reading: UsbReading, table: HardwareTable): boolean {
  if (mark === "absolute_mouse" && reading.digitizer) return true;
  const known = table.honest.get(reading.vendorId) ?? [];
  return known.some((honest) => honest.mark === mark && (honest.productId ?? reading.productId) === reading.productId);
}
