import { describe, expect, it } from "vitest";
import { createFakeFiles } from "../../platform/fake-files.ts";
import { FakeClock } from "../../platform/fake-platform.ts";
import { lookAt } from "../run-for-test.ts";
import { usbCollector } from "./collector.ts";
import { BOX_TREE, HUB_TREE, RECEIVER_TREE } from "./fixtures/linux-trees.ts";
import { parseDescriptors } from "./parse-descriptors.ts";
import { formatInquiry, parseSpeed, parseUsbNumber, parseUsbString } from "./parse-usb-attributes.ts";

describe("usb collector", () => {
  it("reports identity, interfaces, report descriptors and storage inquiry, and leaves hubs out", async () => {
    const run = await lookAt(usbCollector, { ...RECEIVER_TREE, ...BOX_TREE, ...HUB_TREE });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      {
        vendorId: "046d",
        productId: "c52b",
        deviceClass: "00",
        manufacturer: "Logitech",
        product: "USB Receiver",
        serial: null,
        speed: "full",
        interfaces: [
          { class: "03", subclass: "01", protocol: "01" },
          { class: "03", subclass: "01", protocol: "02" },
          { class: "03", subclass: "00", protocol: "00" },
        ],
        hidReportDescriptors: ["05010906a101c0", "05010902a101c0", "0600ff0901a101c0"],
        storageInquiry: null,
      },
      {
        vendorId: "1d6b",
        productId: "0104",
        deviceClass: "00",
        manufacturer: "PiKVM",
        product: "PiKVM Composite Device",
        serial: "CAFEBABE",
        speed: "high",
        interfaces: [
          { class: "03", subclass: "01", protocol: "01" },
          { class: "03", subclass: "00", protocol: "00" },
          { class: "08", subclass: "06", protocol: "50" },
        ],
        hidReportDescriptors: ["05010906a1010507c0", "05010902a10116000026ff7fc0"],
        storageInquiry: "PiKVM   Optical Drive",
      },
    ]);
  });

  it("answers an empty list for a bus that was read and has no devices", async () => {
    const run = await lookAt(usbCollector, HUB_TREE);

    expect(run.value).toEqual([]);
  });

  it("names the part that is missing when no driver asked a keyboard for its descriptor", async () => {
    const { [`/sys/bus/usb/devices/1-2/1-2:1.0/0003:046D:C52B.0001/report_descriptor`]: _, ...tree } = RECEIVER_TREE;

    const run = await lookAt(usbCollector, tree);

    expect(run.gaps).toEqual([{ section: "usb.hidReportDescriptors", reason: "missing" }]);
    expect(run.value).toMatchObject([{ hidReportDescriptors: ["05010902a101c0", "0600ff0901a101c0"] }]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["absent from the kernel", { "/sys/bus/pci/devices": { folder: true } }, "unsupported"],
    ["denied", { "/sys/bus/usb/devices": { fails: "denied" } }, "denied"],
  ] as const)("is a gap when the bus is %s", async (_name, tree, reason) => {
    const run = await lookAt(usbCollector, tree);

    expect(run.value).toBeUndefined();
    expect(run.gaps).toEqual([{ section: "usb", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    const clock = new FakeClock(0);
    const files = createFakeFiles({ ...RECEIVER_TREE, ...BOX_TREE });
    const slow = { ...files, readText: (file: string) => (clock.advance(1_000), files.readText(file)) };

    const run = await lookAt(usbCollector, {}, { clock, files: slow });

    expect(run.gaps).toEqual([{ section: "usb", reason: "timed_out" }]);
  });

  it("keeps what garbage leaves of a device and believes no number that is none", async () => {
    const device = "/sys/bus/usb/devices/1-9";
    const run = await lookAt(usbCollector, {
      [`${device}/idVendor`]: "1d6b",
      [`${device}/idProduct`]: "zz\u0000",
      [`${device}/speed`]: "fast",
      [`${device}/descriptors`]: "\u0000\u0000garbage",
    });

    expect(run.value).toMatchObject([{ vendorId: "1d6b", productId: null, speed: null, interfaces: [] }]);
  });
});

describe("parseDescriptors", () => {
  const device = "12010002000000406b1d0401000101020301";

  it("reads only the active configuration and only first settings", () => {
    const other = "09021200010100807d" + "0904000000ff000000";
    const active = "09021b00010200807d" + "090400000003010100" + "090400010003010200";

    const parsed = parseDescriptors(Buffer.from(device + other + active, "hex"), 2);

    expect(parsed).toEqual([{ class: "03", subclass: "01", protocol: "01" }]);
  });

  it("reads the first configuration of a device that has none active", () => {
    const parsed = parseDescriptors(Buffer.from(`${device}09021200010700807d090400000008065000`, "hex"), null);

    expect(parsed).toEqual([{ class: "08", subclass: "06", protocol: "50" }]);
  });

  it.each([
    ["nothing", ""],
    ["a cut descriptor", `${device}0902`],
    ["a length of zero", `${device}0000`],
    ["something else", "090212000101"],
  ])("answers null for %s", (_name, bytes) => {
    expect(parseDescriptors(Buffer.from(bytes, "hex"), 1)).toBeNull();
  });
});

describe("usb attributes", () => {
  it.each([
    ["1.5\n", "low"],
    ["12\n", "full"],
    ["480\n", "high"],
    ["5000\n", "super"],
    ["20000\n", "super"],
    ["unknown\n", null],
    ["", null],
    ["53.3", null],
    [null, null],
  ])("reads speed %j as %j", (text, speed) => {
    expect(parseSpeed(text)).toBe(speed);
  });

  it.each([
    ["046D\n", "046d"],
    ["", null],
    ["xyz", null],
    [null, null],
  ])("reads number %j as %j", (text, number) => {
    expect(parseUsbNumber(text)).toBe(number);
  });

  it("cleans strings of control characters and bounds them", () => {
    expect(parseUsbString("Log\u0007itech\n")).toBe("Logitech");
    expect(parseUsbString("x".repeat(500))).toHaveLength(126);
    expect(parseUsbString(" \n")).toBeNull();
    expect(parseUsbString(null)).toBeNull();
  });

  it("pads the vendor of an inquiry as on the wire", () => {
    expect(formatInquiry("JetKVM\n", "Virtual Media\n")).toBe("JetKVM  Virtual Media");
    expect(formatInquiry(null, null)).toBeNull();
  });
});
