import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const linuxUsbGadget: CatalogEntryInput = {
  id: "linux-usb-gadget",
  name: "Linux USB gadget",
  family: "kvm-hardware",
  about: "Small Linux computer that shows itself as keyboard or mouse.",
  maker: "Linux projects",
  sources: ["Linux kernel documentation: USB gadget API", "usb.ids 2025.07.26"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0100", conclusive: false },
      { vendorId: "1d6b", productId: "0101", conclusive: false },
      { vendorId: "1d6b", productId: "0102", conclusive: false },
      { vendorId: "1d6b", productId: "0103", conclusive: false },
      { vendorId: "1d6b", productId: "0104", conclusive: false },
      { vendorId: "1d6b", productId: "0105", conclusive: false },
      { vendorId: "1d6b", productId: "0106", conclusive: false },
      { vendorId: "0525", productId: "a4ac", conclusive: false },
    ],
  },
};
