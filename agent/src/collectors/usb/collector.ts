import type { SnapshotGap, UsbDevice, UsbInterface } from "@clearseat/shared";
import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { reasonForAbsence } from "../absent-subsystem.ts";
import { defineCollector } from "../collector.ts";
import { parseDescriptors } from "./parse-descriptors.ts";
import { parseSpeed, parseUsbNumber, parseUsbString } from "./parse-usb-attributes.ts";
import { readStorageInquiry } from "./read-storage-inquiry.ts";

const DEVICES = "/sys/bus/usb/devices";
const HUB_CLASS = "09";
const HID_CLASS = "03";
/** Far above any real bus; a tree that claims more is not believed. */
const MOST_DEVICES = 512;
/** Kernel limit HID_MAX_DESCRIPTOR_SIZE is 4096. */
const MOST_REPORT_DESCRIPTOR_BYTES = 4_096;
/** A device: bus-port(.port)*. Interfaces carry a colon, root hubs start with `usb`. */
const DEVICE_NAME = /^\d+-\d+(?:\.\d+)*$/u;
/** A HID device below its interface: bus type 3 is USB. */
const HID_NAME = /^0003:[0-9A-F]{4}:[0-9A-F]{4}\.[0-9A-F]{4}$/u;

type ReadAttribute = (name: string) => string | null;

interface HidReading {
  readonly descriptors: string[];
  /** A HID interface whose descriptor could not be read. */
  readonly missed: boolean;
}

function interfaceFolders(files: FilesDoor, folder: string, device: string): string[] {
  const names = valueOrNull(files.list(folder)) ?? [];
  return names.filter((name) => name.startsWith(`${device}:`)).map((name) => `${folder}/${name}`);
}

function readInterface(files: FilesDoor, folder: string): UsbInterface {
  const number = (name: string): string => parseUsbNumber(valueOrNull(files.readText(`${folder}/${name}`))) ?? "";
  return {
    class: number("bInterfaceClass"),
    subclass: number("bInterfaceSubClass"),
    protocol: number("bInterfaceProtocol"),
  };
}

function readHidDescriptors(files: FilesDoor, folders: readonly string[]): HidReading {
  const descriptors: string[] = [];
  let missed = false;
  for (const folder of folders) {
    if (readInterface(files, folder).class !== HID_CLASS) continue;
    const hids = (valueOrNull(files.list(folder)) ?? []).filter((name) => HID_NAME.test(name));
    const reads = hids.map((hid) =>
      files.readBytes(`${folder}/${hid}/report_descriptor`, MOST_REPORT_DESCRIPTOR_BYTES),
    );
    // An interface without a HID child has no driver that asked it for its descriptor.
    missed ||= reads.length === 0 || reads.some((read) => !read.ok);
    for (const read of reads) if (read.ok) descriptors.push(Buffer.from(read.value).toString("hex"));
  }
  return { descriptors, missed };
}

function readInterfaces(
  files: FilesDoor,
  folder: string,
  folders: readonly string[],
  read: ReadAttribute,
): UsbInterface[] {
  const configuration = Number(read("bConfigurationValue")?.trim() || Number.NaN);
  const bytes = files.readBytes(`${folder}/descriptors`);
  const parsed = bytes.ok ? parseDescriptors(bytes.value, Number.isNaN(configuration) ? null : configuration) : null;
  return parsed ?? folders.map((item) => readInterface(files, item));
}

interface DeviceReading {
  readonly device: UsbDevice;
  readonly missedDescriptor: boolean;
}

/** `null`: a hub, or a device that was pulled out during the look. */
function readDevice(files: FilesDoor, name: string): DeviceReading | null {
  const folder = `${DEVICES}/${name}`;
  const read: ReadAttribute = (attribute) => valueOrNull(files.readText(`${folder}/${attribute}`));
  const vendorId = parseUsbNumber(read("idVendor"));
  const deviceClass = parseUsbNumber(read("bDeviceClass"));
  if (vendorId === null || deviceClass === HUB_CLASS) return null;
  const folders = interfaceFolders(files, folder, name);
  const hid = readHidDescriptors(files, folders);
  const device: UsbDevice = {
    vendorId,
    productId: parseUsbNumber(read("idProduct")),
    deviceClass,
    manufacturer: parseUsbString(read("manufacturer")),
    product: parseUsbString(read("product")),
    serial: parseUsbString(read("serial")),
    speed: parseSpeed(read("speed")),
    interfaces: readInterfaces(files, folder, folders, read),
    hidReportDescriptors: hid.missed && hid.descriptors.length === 0 ? null : hid.descriptors,
    storageInquiry: readStorageInquiry(files, folders),
  };
  return { device, missedDescriptor: hid.missed };
}

/** USB devices as the kernel enumerated them, without hubs; nothing of what they send. */
export const usbCollector = defineCollector({
  id: "usb-sysfs",
  section: "usb",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  collect({ doors: { files }, isOverdue }) {
    const names = files.list(DEVICES);
    if (!names.ok) return { gap: reasonForAbsence(files, "/sys/bus", names) };
    const present = names.value.filter((name) => DEVICE_NAME.test(name));
    if (present.length > MOST_DEVICES) return { gap: "unparsable" };
    const devices: UsbDevice[] = [];
    let missedDescriptor = false;
    for (const name of present) {
      if (isOverdue()) return { gap: "timed_out" };
      const reading = readDevice(files, name);
      if (reading === null) continue;
      devices.push(reading.device);
      missedDescriptor ||= reading.missedDescriptor;
    }
    const gaps: SnapshotGap[] = missedDescriptor ? [{ section: "usb.hidReportDescriptors", reason: "missing" }] : [];
    return { value: devices, gaps };
  },
});
