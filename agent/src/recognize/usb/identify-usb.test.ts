import { CatalogEntry, UsbDevice } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { compileCatalog } from "../compile-catalog.ts";
import { identifyUsb } from "./identify-usb.ts";
import { readUsbDevices, type UsbReading } from "./read-usb-devices.ts";

/** Composed for this test: its serial numbers are exactly 200 characters long. */
const ENTRY = CatalogEntry.parse({
  id: "made-up-box",
  name: "Made-up box",
  family: "kvm-hardware",
  about: "Made up for this test.",
  maker: null,
  sources: ["Made up"],
  checkedOn: "2026-11-26",
  hardware: { usbSerials: [{ pattern: "^x{200}$", conclusive: true }] },
});

function keyboardWithSerial(serial: string): UsbReading {
  const [reading] = readUsbDevices([UsbDevice.parse({ vendorId: "1234", productId: "0001", serial })]);
  if (reading === undefined) throw new Error("the device was not read");
  return { ...reading, keyboard: true };
}

describe("the serial number of a USB device", () => {
  it.each([
    [199, null],
    [200, "made-up-box"],
    [5000, "made-up-box"],
  ])("is read for 200 characters and no more when it has %i", (length, id) => {
    const { hardware } = compileCatalog([ENTRY]);

    expect(identifyUsb(keyboardWithSerial("x".repeat(length)), hardware).entry?.id ?? null).toBe(id);
  });
});
