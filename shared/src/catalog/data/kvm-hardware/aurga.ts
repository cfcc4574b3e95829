import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aurga: CatalogEntryInput = {
  id: "aurga",
  name: "AURGA Viewer",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "AURGA",
  sources: ["LivingInSyn/ipkvm-watch project: captured devices"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "1d6b", productId: "0104", manufacturer: "Aurga*", conclusive: true }],
    usbStrings: [{ manufacturer: "Aurga*" }, { product: "Aurga*" }],
    edid: [{ name: "AURGA*" }],
  },
};
