import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const raritan: CatalogEntryInput = {
  id: "raritan",
  name: "Raritan Dominion KVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "Raritan",
  sources: ["usb.ids 2025.07.26", "PNP vendor list", "IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "14dd", productId: "1007", conclusive: true }],
    usbStrings: [{ manufacturer: "Raritan*", product: "D2CIM*" }],
    edid: [{ maker: "RAR" }, { maker: "RMC" }],
    ouis: ["00:0d:5d"],
  },
};
