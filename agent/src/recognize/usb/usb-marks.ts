import type { HonestMark, Platform, SignalPayload, UsbDevice } from "@clearseat/shared";
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

/** What marks are compared with. */
export interface UsbKnowledge {
  readonly table: HardwareTable;
  readonly platform: Platform;
}

/** Imitates the instance number that Windows gives to devices without a serial; see the jetkvm entry. */
const GENERATED_SERIAL = /^[1-9]&[0-9a-f]{7,8}&0&1$/iu;

/**
 * Makers whose keyboards and mice everybody knows, and whose names the ready-made disguises use: Logitech, Microsoft,
 * Dell, HP, Lenovo, Corsair, Cherry, Chicony.
 */
const FAMOUS_VENDORS = new Set(["046d", "045e", "413c", "03f0", "17ef", "1b1c", "046a", "04f2"]);
const FAMOUS_BRAND =
  /\b(?:logitech|microsoft|dell|hewlett|hp|lenovo|corsair|razer|apple|cherry|keychron|steelseries|asus|acer|samsung|kensington)\b/iu;

/** Where no interface could be read, its name says what it passes for. */
const KEYBOARD_NAME = /\b(?:keyboard|receiver)\b/iu;

/** Does it carry the name of a well-known maker of keyboards and mice? */
export function hasFamousName({ manufacturer, product }: UsbDevice): boolean {
  return FAMOUS_BRAND.test(`${manufacturer ?? ""} ${product ?? ""}`);
}

/** Reads the marks of one device; for `borrowedNumbers` see {@link identifyUsb}. */
export function findUsbMarks(
  reading: UsbReading,
  borrowedNumbers: boolean,
  { table, platform }: UsbKnowledge,
): UsbMarks {
  const strengths = new Set(
    reading.descriptorHashes.flatMap((digest) => (table.descriptors.get(digest) ?? []).map(({ strength }) => strength)),
  );
  const seen: [UsbMark, boolean][] = [
    ["known_descriptor", strengths.has("strong") || strengths.has("medium")],
    ["absolute_mouse", reading.absolutePointer],
    ["keyboard_mouse_storage", isComposed(reading) && reading.storage],
    ["keyboard_mouse_network", isComposed(reading) && reading.network],
    ["high_speed_input", reading.highSpeed && isReceiver(reading)],
    ["generated_serial", (reading.keyboard || reading.pointer) && GENERATED_SERIAL.test(reading.device.serial ?? "")],
    ["kvm_inquiry", table.inquiries.find(reading.device.storageInquiry ?? "").length > 0],
  ];
  const marks = seen.filter(([, shown]) => shown).map(([mark]) => mark);
  return {
    marks,
    weight: weigh(marks, reading, borrowedNumbers, { table, platform }),
    knownPointer: strengths.has("strong"),
  };
}

/** Keyboard and mouse in one. Without its descriptor a box's absolute mouse shows no more than that there is one more input interface. */
function isComposed({ keyboard, pointer, unreadInput }: UsbReading): boolean {
  return keyboard && (pointer || unreadInput);
}

/** A keyboard, or what brings one along. Fast mice put the mouse first and have a keyboard for their buttons. */
function isReceiver({ keyboard, keyboardFirst, absolutePointer, storage, network }: UsbReading): boolean {
  return keyboard && (keyboardFirst || absolutePointer || storage || network);
}

/**
 * Storage and network in one device are one composition, so they count once. High speed that has an ordinary reason
 * never counts, for storage brings it along; an absolute mouse that has one counts beside a mark that has none.
 */
function weigh(
  marks: readonly UsbMark[],
  reading: UsbReading,
  borrowedNumbers: boolean,
  { table, platform }: UsbKnowledge,
): number {
  const composition = marks.includes("keyboard_mouse_storage") || marks.includes("keyboard_mouse_network");
  // On Windows the same text may be the system's own number for a device without a serial.
  const generated = marks.includes("generated_serial") && platform !== "windows";
  const explainable = (["absolute_mouse", "high_speed_input"] as const).filter((mark) => marks.includes(mark));
  const unexplained = explainable.filter((mark) => !hasOrdinaryReason(mark, reading, table));
  const isMarked = composition || generated || explainable.length > 0;
  const firm = unexplained.length + Number(composition) + Number(generated) + Number(borrowedNumbers && isMarked);
  if (firm === 0) return 0;
  const excused = marks.includes("absolute_mouse") && !unexplained.includes("absolute_mouse");
  return firm + Number(excused) + Number(isMisnamedPointer(reading));
}

/** No keyboard or receiver of a well-known maker has a mouse in it that tells places on the screen. */
function isMisnamedPointer({ absolutePointer, keyboard, digitizer, device, vendorId }: UsbReading): boolean {
  const passesForKeyboard = keyboard || KEYBOARD_NAME.test(device.product ?? "");
  return absolutePointer && passesForKeyboard && !digitizer && (FAMOUS_VENDORS.has(vendorId) || hasFamousName(device));
}

function hasOrdinaryReason(mark: HonestMark, reading: UsbReading, table: HardwareTable): boolean {
  if (mark === "absolute_mouse" && reading.digitizer) return true;
  const known = table.honest.get(reading.vendorId) ?? [];
  return known.some(
    (honest) => honest.marks.includes(mark) && (honest.productId ?? reading.productId) === reading.productId,
  );
}
