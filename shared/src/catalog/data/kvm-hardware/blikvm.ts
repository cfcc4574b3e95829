import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { TINYPILOT_DESCRIPTORS } from "../../shared-firmware.ts";

export const blikvm: CatalogEntryInput = {
  id: "blikvm",
  name: "BliKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "BliCube",
  sources: [
    "ThomasVon2021/blikvm project: gadget set-up and EDID",
    "LivingInSyn/ipkvm-watch project: captured devices",
  ],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0106", manufacturer: "smart-kvm", conclusive: true },
      { vendorId: "1d6b", productId: "0106", product: "Multifunction USB Device", conclusive: false },
      { vendorId: "1493", productId: "1572", manufacturer: "BliKVM", conclusive: true },
      { vendorId: "1493", productId: "1572", conclusive: false },
    ],
    usbStrings: [{ manufacturer: "BliKVM*" }, { manufacturer: "smart-kvm" }, { product: "BliKVM*" }],
    usbSerials: [{ pattern: "^6b65796d696d6570690$", conclusive: true }],
    hidDescriptors: TINYPILOT_DESCRIPTORS,
    storageInquiries: ["BliKVM*"],
    edid: [
      { maker: "TSB", product: "8888", name: "Toshiba-H2C" },
      { maker: "TSB", product: "8888", serialNumber: 0x88888800, zeroSize: true },
      { name: "BliKVM*" },
    ],
    mdns: ["blikvm", "blikvm-*"],
  },
};
