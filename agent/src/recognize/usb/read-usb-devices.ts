import { hash } from "node:crypto";
import type { UsbDevice, UsbInterface } from "@clearseat/shared";
import { fromHex } from "../bytes.ts";
import { toHidRoles } from "../hid/hid-roles.ts";
import { parseReportDescriptor, type TopLevelCollection } from "../hid/parse-report-descriptor.ts";

/** One USB device with what its structure says. */
export interface UsbReading {
  readonly device: UsbDevice;
  /** Four lower-case hex digits each; `0000` when unknown. */
  readonly vendorId: string;
  readonly productId: string;
  readonly keyboard: boolean;
  /** A mouse of either kind. */
  readonly pointer: boolean;
  readonly relativePointer: boolean;
  readonly absolutePointer: boolean;
  readonly digitizer: boolean;
  readonly storage: boolean;
  readonly network: boolean;
  /** Some of its input interfaces tell by nothing what they are: their descriptors could not be read. */
  readonly unreadInput: boolean;
  /** Its first input interface is a keyboard, as with receivers and with boxes; mice put theirs first. */
  readonly keyboardFirst: boolean;
  readonly highSpeed: boolean;
  /** It offers no input at all; false where its interfaces are unknown. */
  readonly withoutInput: boolean;
  /** SHA-256 of each report descriptor. */
  readonly descriptorHashes: readonly string[];
  /** `class/subclass/protocol`, sorted. */
  readonly interfaces: readonly string[];
}

const HUB = "09";
const HIGH_SPEEDS = new Set<UsbDevice["speed"]>(["high", "super"]);
const HID = "03";
const MASS_STORAGE = "08";
const NO_PROTOCOL = "00";
const KEYBOARD_PROTOCOL = "01";
const MOUSE_PROTOCOL = "02";
/** CDC ethernet and NCM control, RNDIS in its two spellings (USB-IF class codes). */
const NETWORK_INTERFACES = new Set(["02/06/00", "02/0d/00", "e0/01/03", "ef/04/01"]);

/** Hubs are left out: what hangs on them is listed by itself. */
export function readUsbDevices(devices: readonly UsbDevice[]): UsbReading[] {
  return devices.filter(({ deviceClass }) => deviceClass !== HUB).map(readUsbDevice);
}

function readUsbDevice(device: UsbDevice): UsbReading {
  const triples = (device.interfaces ?? []).map(toTriple);
  const protocols = triples.filter((triple) => triple.startsWith(`${HID}/`)).map((triple) => triple.slice(-2));
  const collections = readCollections(device);
  const roles = toHidRoles(collections.flat());
  const hasMouseInterface = protocols.includes(MOUSE_PROTOCOL);
  const keyboard = roles.keyboard || protocols.includes(KEYBOARD_PROTOCOL);
  return {
    device,
    vendorId: toDigits(device.vendorId, 4),
    productId: toDigits(device.productId, 4),
    keyboard,
    pointer: roles.relativePointer || roles.absolutePointer || hasMouseInterface,
    relativePointer: roles.relativePointer || (hasMouseInterface && !roles.absolutePointer),
    absolutePointer: roles.absolutePointer,
    digitizer: roles.digitizer,
    storage: triples.some((triple) => triple.startsWith(`${MASS_STORAGE}/`)) || device.storageInquiry !== null,
    network: triples.some((triple) => NETWORK_INTERFACES.has(triple)),
    unreadInput: collections.length < protocols.length && protocols.includes(NO_PROTOCOL),
    keyboardFirst: keyboard && (protocols[0] ?? KEYBOARD_PROTOCOL) === KEYBOARD_PROTOCOL,
    highSpeed: HIGH_SPEEDS.has(device.speed),
    withoutInput: isWithoutInput(triples),
    descriptorHashes: (device.hidReportDescriptors ?? []).map((descriptor) =>
      hash("sha256", fromHex(descriptor), "hex"),
    ),
    interfaces: triples.toSorted(),
  };
}

function isWithoutInput(triples: readonly string[]): boolean {
  return triples.length > 0 && !triples.some((triple) => triple.startsWith(`${HID}/`));
}

function toTriple(part: UsbInterface): string {
  return [part.class, part.subclass, part.protocol].map((value) => toDigits(value, 2)).join("/");
}

function toDigits(value: string | null, digits: number): string {
  return (value ?? "").padStart(digits, "0").slice(-digits);
}

/** One list for each descriptor that could be read. One that makes no sense gives no role; the interfaces still speak. */
function readCollections({ hidReportDescriptors }: UsbDevice): (readonly TopLevelCollection[])[] {
  return (hidReportDescriptors ?? []).flatMap((descriptor) => {
    const result = parseReportDescriptor(fromHex(descriptor));
    return result.ok ? [result.collections] : [];
  });
}
