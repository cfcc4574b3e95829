import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ch9328: CatalogEntryInput = {
  id: "ch9328",
  name: "CH9328 serial-to-HID chip",
  family: "kvm-hardware",
  about: "Chip that turns a serial line into a USB keyboard and mouse; the heart of many remote-control boxes.",
  maker: "Nanjing Qinheng (WCH)",
  sources: ["Maker's data sheet; number not compared with a second source"],
  checkedOn: "2026-11-22",
  hardware: { usb: [{ vendorId: "1a86", productId: "e010", conclusive: true }], usbStrings: [{ product: "CH9328*" }] },
};
