import type { RuleId } from "@clearseat/shared";
import type { MonitorIdentity } from "../support/edid.ts";
import { HID_DESCRIPTORS } from "./hid-descriptors.ts";
import type { HidFunction, UsbGadget } from "./usb-gadget.ts";

/** One machine as the guest builds it, and the rules that must judge it. */
export interface MachineState {
  readonly id: string;
  readonly title: string;
  readonly gadgets: readonly UsbGadget[];
  readonly monitor: MonitorIdentity;
  /** Rules that must be among the findings of one alert of high severity. An empty list means: no alert at all. */
  readonly expectedRules: readonly RuleId[];
}

const BOOT_SUBCLASS = 1;
const KEYBOARD_PROTOCOL = 1;
const MOUSE_PROTOCOL = 2;

const ORDINARY_KEYBOARD: UsbGadget = {
  vendorId: "413c",
  productId: "2113",
  deviceVersion: "0110",
  manufacturer: "Dell",
  product: "Dell KB216 Wired Keyboard",
  serial: null,
  configuration: "",
  attributes: "a0",
  maxPowerMa: 100,
  speed: "low-speed",
  functions: [
    peripheral(HID_DESCRIPTORS.bootKeyboard, { subclass: BOOT_SUBCLASS, protocol: KEYBOARD_PROTOCOL, reportLength: 8 }),
  ],
};

const ORDINARY_MOUSE: UsbGadget = {
  vendorId: "046d",
  productId: "c077",
  deviceVersion: "7200",
  manufacturer: "Logitech",
  product: "USB Optical Mouse",
  serial: null,
  configuration: "",
  attributes: "a0",
  maxPowerMa: 100,
  speed: "low-speed",
  functions: [
    peripheral(HID_DESCRIPTORS.wheelMouse, { subclass: BOOT_SUBCLASS, protocol: MOUSE_PROTOCOL, reportLength: 4 }),
  ],
};

/** Beside keyboard and mouse, but a device of its own: the three must not be taken for one. */
const ORDINARY_STICK: UsbGadget = {
  vendorId: "0781",
  productId: "5581",
  deviceVersion: "0100",
  manufacturer: "SanDisk",
  product: "Ultra",
  serial: "0101A2B3C4D5E6F70809",
  configuration: "",
  attributes: "80",
  maxPowerMa: 224,
  speed: "high-speed",
  functions: [{ kind: "storage", isOpticalDrive: false, inquiry: "SanDisk Ultra           1.00" }],
};

const PIKVM: UsbGadget = {
  vendorId: "1d6b",
  productId: "0104",
  deviceVersion: "0100",
  manufacturer: "PiKVM",
  product: "PiKVM Composite Device",
  serial: "CAFEBABE",
  configuration: "Config 1: PiKVM device",
  attributes: "a0",
  maxPowerMa: 250,
  speed: "high-speed",
  functions: [
    hid(HID_DESCRIPTORS.pikvmKeyboard, { subclass: BOOT_SUBCLASS, protocol: KEYBOARD_PROTOCOL, reportLength: 8 }),
    hid(HID_DESCRIPTORS.pikvmAbsoluteMouse, { subclass: 0, protocol: 0, reportLength: 7 }),
    { kind: "storage", isOpticalDrive: true, inquiry: "PiKVM   Optical Drive   1.00" },
  ],
};

const TINYPILOT: UsbGadget = {
  vendorId: "1d6b",
  productId: "0104",
  deviceVersion: "0100",
  manufacturer: "tinypilot",
  product: "Multifunction USB Device",
  serial: "6b65796d696d6570690",
  configuration: "Config 1: ECM network",
  attributes: "80",
  maxPowerMa: 250,
  speed: "high-speed",
  functions: [
    hid(HID_DESCRIPTORS.tinypilotKeyboard, { subclass: BOOT_SUBCLASS, protocol: KEYBOARD_PROTOCOL, reportLength: 8 }),
    hid(HID_DESCRIPTORS.tinypilotAbsoluteMouse, { subclass: 0, protocol: 0, reportLength: 7 }),
  ],
};

/** A JetKVM whose owner chose the preset that imitates a Logitech receiver. */
const DISGUISED_JETKVM: UsbGadget = {
  vendorId: "046d",
  productId: "c52b",
  deviceVersion: "0100",
  manufacturer: "Logitech (x64)",
  product: "Logitech USB Input Device",
  serial: "5&1a2b3c4d&0&1",
  configuration: "Config 1: HID",
  attributes: "80",
  maxPowerMa: 250,
  speed: "high-speed",
  functions: [
    hid(HID_DESCRIPTORS.jetkvmKeyboard, { subclass: BOOT_SUBCLASS, protocol: KEYBOARD_PROTOCOL, reportLength: 8 }),
    hid(HID_DESCRIPTORS.jetkvmAbsoluteMouse, { subclass: 0, protocol: MOUSE_PROTOCOL, reportLength: 6 }),
    hid(HID_DESCRIPTORS.jetkvmRelativeMouse, { subclass: BOOT_SUBCLASS, protocol: MOUSE_PROTOCOL, reportLength: 4 }),
    { kind: "storage", isOpticalDrive: true, inquiry: "JetKVM  Virtual Media" },
  ],
};

export const MACHINE_STATES: readonly MachineState[] = [
  {
    id: "ordinary",
    title: "an ordinary keyboard, mouse, memory stick and monitor",
    gadgets: [ORDINARY_KEYBOARD, ORDINARY_MOUSE, ORDINARY_STICK],
    monitor: {
      manufacturer: "DEL",
      productCode: 0x41e7,
      serialNumber: 0x4c375a33,
      week: 12,
      year: 2023,
      widthCm: 60,
      heightCm: 34,
      name: "DELL P2723D",
      serialText: "7XK4Z73",
    },
    expectedRules: [],
  },
  {
    id: "pikvm",
    title: "a PiKVM under its own name",
    gadgets: [PIKVM],
    monitor: {
      manufacturer: "LNX",
      productCode: 0x7771,
      serialNumber: 0x01010101,
      week: 35,
      year: 2016,
      widthCm: 53,
      heightCm: 30,
      name: "PiKVM V3",
      serialText: "CAFEBABE",
    },
    expectedRules: ["kvm-hardware-attached", "kvm-display-attached"],
  },
  {
    id: "tinypilot",
    title: "a TinyPilot under its own name",
    gadgets: [TINYPILOT],
    monitor: {
      manufacturer: "TSB",
      productCode: 0x9876,
      serialNumber: 0x88888800,
      week: 45,
      year: 2020,
      widthCm: 0,
      heightCm: 0,
      name: "TinyPilot",
      serialText: null,
    },
    expectedRules: ["kvm-hardware-attached", "kvm-display-attached"],
  },
  {
    id: "disguised",
    title: "a JetKVM that calls itself a Logitech receiver, beside an ordinary mouse",
    gadgets: [DISGUISED_JETKVM, ORDINARY_MOUSE],
    monitor: {
      manufacturer: "ACR",
      productCode: 0x0565,
      serialNumber: 0x01613f8a,
      week: 16,
      year: 2020,
      widthCm: 52,
      heightCm: 32,
      name: "B246WL",
      serialText: "T8NEE0038522",
    },
    expectedRules: ["kvm-hardware-disguised"],
  },
];

type HidFacts = Pick<HidFunction, "subclass" | "protocol" | "reportLength">;

function hid(reportDescriptor: string, facts: HidFacts): HidFunction {
  return { kind: "hid", reportDescriptor, hasOutEndpoint: true, ...facts };
}

function peripheral(reportDescriptor: string, facts: HidFacts): HidFunction {
  return { ...hid(reportDescriptor, facts), hasOutEndpoint: false };
}
