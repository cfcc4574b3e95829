import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nanokvmPro: CatalogEntryInput = {
  id: "nanokvm-pro",
  name: "NanoKVM-Pro",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "Sipeed",
  sources: ["sipeed/NanoKVM-Pro project: issue threads and sources"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "3346", productId: "1009", manufacturer: "sipeed", product: "NanoKVMPro", conclusive: true },
      // The maker's other product numbers are not documented; its boards may be honest.
      { vendorId: "3346", conclusive: false },
    ],
    usbStrings: [{ product: "NanoKVMPro*" }, { product: "NanoKVM-Pro*" }],
    storageInquiries: ["sipeed*Optical Drive*", "sipeed*Flash Drive*"],
    edid: [{ name: "7CH 1080" }, { name: "NanoKVMPro*" }, { name: "NanoKVM-Pro*" }],
  },
};
