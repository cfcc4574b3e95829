import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nanokvmUsb: CatalogEntryInput = {
  id: "nanokvm-usb",
  name: "NanoKVM-USB",
  family: "kvm-hardware",
  about: "Adapter with which another computer sees the screen and drives keyboard and mouse.",
  maker: "Sipeed",
  sources: ["sipeed/NanoKVM-USB project: issue threads"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "1a86", productId: "e129", product: "NanoKVM-USB", conclusive: true }],
    usbStrings: [{ product: "NanoKVM-USB*" }],
    edid: [{ name: "nano-kvm-usb*" }],
  },
};
