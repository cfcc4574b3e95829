import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ch9329: CatalogEntryInput = {
  id: "ch9329",
  name: "CH9329 serial-to-HID chip",
  family: "kvm-hardware",
  about: "Chip that turns a serial line into a USB keyboard and mouse; the heart of many remote-control boxes.",
  maker: "Nanjing Qinheng (WCH)",
  sources: ["mofeng-git/One-KVM project: HID sources", "pikvm/kvmd project: CH9329 plug-in"],
  checkedOn: "2026-11-22",
  hardware: { usb: [{ vendorId: "1a86", productId: "e129", conclusive: true }], usbStrings: [{ product: "CH9329*" }] },
};
