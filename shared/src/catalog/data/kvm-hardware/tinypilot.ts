import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { TINYPILOT_DESCRIPTORS } from "../../shared-firmware.ts";

export const tinypilot: CatalogEntryInput = {
  id: "tinypilot",
  name: "TinyPilot",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "TinyPilot, LLC",
  sources: [
    "tiny-pilot/tinypilot project: gadget set-up and EDID",
    "h-devs/tp-patch-tool project: fleet renamer",
    "LivingInSyn/ipkvm-watch project: captured devices",
  ],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "tinypilot", conclusive: true },
      { vendorId: "1d6b", productId: "0104", product: "Multifunction USB Device", conclusive: false },
      { vendorId: "1d6b", productId: "0104", manufacturer: "Logitech, Inc.", conclusive: true, preset: true },
    ],
    usbStrings: [{ manufacturer: "tinypilot*" }],
    usbSerials: [
      { pattern: "^6b65796d696d6570690$", conclusive: true },
      { pattern: "^2204HS0949S8$", conclusive: true },
    ],
    hidDescriptors: TINYPILOT_DESCRIPTORS,
    storageInquiries: ["TinyPilot*"],
    edid: [
      { maker: "TSB", product: "9876", serialNumber: 0x88888800 },
      { maker: "TSB", product: "9876" },
      { name: "TinyPilot*" },
    ],
    ouis: ["04:c9:8b:1"],
    mdns: ["tinypilot", "tinypilot-*"],
  },
};
