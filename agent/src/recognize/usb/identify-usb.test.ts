import { CatalogEntry, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot } from "../../../../tests/support/recognize-snapshot.ts";
import { compileCatalog } from "../compile-catalog.ts";
import { identifyUsb } from "./identify-usb.ts";
import type { UsbReading } from "./read-usb-devices.ts";

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
  const { usb } = Snapshot.parse(emptySnapshot({ usb: [{ vendorId: "1234", productId: "0001", serial }] }));
  const [device] = usb ?? [];
  if (device === undefined) throw new Error("the snapshot lost its device");
  return { device, vendorId: "1234", productId: "0001", keyboard: true, pointer: false } as UsbReading;
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
