import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dezkvm: CatalogEntryInput = {
  id: "dezkvm",
  aliases: ["remdeskvm"],
  name: "DezKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "imuslab",
  sources: ["tobychui/DezKVM project: firmware sources; the DezKVM-Go has a CH9329 with its maker's names"],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [{ vendorId: "1a86", productId: "e129", product: "RemdesKVM", conclusive: true }],
    usbStrings: [{ manufacturer: "imuslab" }, { product: "RemdesKVM*" }, { product: "DezKVM*" }],
  },
};
