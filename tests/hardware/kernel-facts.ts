import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { composeEdid } from "../support/edid.ts";
import type { MachineState } from "./machine-states.ts";
import { inquiriesOf, interfaceTriplesOf, reportDescriptorsOf, type UsbSpeed } from "./usb-gadget.ts";

const runFile = promisify(execFile);

/** What the guest's kernel showed in sysfs for one machine state, reduced to what a KVM is known by. */
export interface KernelFacts {
  readonly usb: readonly UsbFacts[];
  /** In hex, sorted, since the kernel numbers raw HID devices in the order in which it met them. */
  readonly reportDescriptors: readonly string[];
  /** SCSI vendor, model and revision as one padded string, sorted. */
  readonly inquiries: readonly string[];
  /** Of each connected display, in hex. */
  readonly edids: readonly string[];
}

export interface UsbFacts {
  readonly identity: string;
  readonly strings: string;
  readonly megabits: string;
  readonly interfaces: readonly string[];
}

/** sysfs shows the negotiated speed in Mbit/s. */
const MEGABITS: Readonly<Record<UsbSpeed, string>> = { "low-speed": "1.5", "full-speed": "12", "high-speed": "480" };

/** What the kernel must show when the state was built as described. */
export function expectedFacts(state: MachineState): KernelFacts {
  return {
    usb: state.gadgets.map((gadget) => ({
      identity: `${gadget.vendorId}:${gadget.productId}`,
      strings: [gadget.manufacturer, gadget.product, gadget.serial ?? "-"].join(" | "),
      megabits: MEGABITS[gadget.speed],
      interfaces: interfaceTriplesOf(gadget),
    })),
    reportDescriptors: state.gadgets.flatMap(reportDescriptorsOf).toSorted(),
    inquiries: state.gadgets
      .flatMap(inquiriesOf)
      .map((inquiry) => inquiry.padEnd(28))
      .toSorted(),
    edids: [composeEdid(state.monitor).toString("hex")],
  };
}

/** Unpacks and reads the archive that the guest wrote of one state. */
export async function readKernelFacts(stateFolder: string): Promise<KernelFacts> {
  await runFile("tar", ["--extract", "--file", "facts.tar"], { cwd: stateFolder });
  const folder = path.join(stateFolder, "facts");
  return {
    usb: await readUsbFacts(path.join(folder, "usb")),
    reportDescriptors: (await readEach(path.join(folder, "hid"), (file) => readHex(file))).toSorted(),
    inquiries: (await readEach(path.join(folder, "scsi"), readInquiry)).toSorted(),
    edids: (await readEach(path.join(folder, "drm"), readConnectedEdid)).filter((edid) => edid !== ""),
  };
}

/** One line a device, for people. */
export function describeFacts(facts: KernelFacts): readonly string[] {
  return [
    ...facts.usb.map(
      (device) =>
        `${device.identity} ${device.strings}, ${device.megabits} Mbit/s, interfaces ${device.interfaces.join(" ")}`,
    ),
    ...facts.reportDescriptors.map(
      (descriptor) => `input device with a report descriptor of ${descriptor.length / 2} bytes`,
    ),
    ...facts.inquiries.map((inquiry) => `drive "${inquiry.trim()}"`),
    ...facts.edids.map((edid) => `display that sends ${edid.length / 2} bytes of EDID: ${readableTexts(edid)}`),
  ];
}

async function readUsbFacts(folder: string): Promise<readonly UsbFacts[]> {
  const names = (await readdir(folder)).toSorted();
  const devices = names.filter((name) => !name.includes(":"));
  return Promise.all(
    devices.map(async (device) => {
      const text = (name: string): Promise<string> => readText(path.join(folder, device, name));
      const [vendor, product] = await Promise.all([text("idVendor"), text("idProduct")]);
      const strings = await Promise.all(["manufacturer", "product", "serial"].map(text));
      const interfaces = names.filter((name) => name.startsWith(`${device}:`));
      return {
        identity: `${vendor}:${product}`,
        strings: strings.map((value) => value || "-").join(" | "),
        megabits: await text("speed"),
        interfaces: await Promise.all(interfaces.map((name) => readTriple(path.join(folder, name)))),
      };
    }),
  );
}

async function readTriple(folder: string): Promise<string> {
  const names = ["bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol"];
  return (await Promise.all(names.map((name) => readText(path.join(folder, name))))).join("");
}

async function readInquiry(folder: string): Promise<string> {
  const parts = await Promise.all(
    ["vendor", "model", "rev"].map((name) => readFile(path.join(folder, name), "latin1")),
  );
  return parts.map((part) => part.replace(/\n$/, "")).join("");
}

async function readConnectedEdid(folder: string): Promise<string> {
  const status = await readText(path.join(folder, "status"));
  return status === "connected" ? readHex(path.join(folder, "edid")) : "";
}

async function readEach(folder: string, read: (file: string) => Promise<string>): Promise<string[]> {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map((name) => read(path.join(folder, name))));
}

async function readHex(file: string): Promise<string> {
  return (await readFile(file)).toString("hex");
}

/** A device without such a string has no such file. */
async function readText(file: string): Promise<string> {
  return (await readFile(file, "utf8").catch(() => "")).trim();
}

/** The display's name and serial: the texts of E-EDID's display descriptors. */
function readableTexts(edid: string): string {
  const bytes = Buffer.from(edid, "hex");
  const texts = [72, 90].map((offset) =>
    bytes
      .subarray(offset + 5, offset + 18)
      .toString("latin1")
      .replace(/\n.*/s, ""),
  );
  return texts.filter((text) => /^[\x20-\x7e]+$/.test(text)).join(", ");
}
