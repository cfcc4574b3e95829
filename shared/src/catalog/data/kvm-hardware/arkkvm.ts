import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const arkkvm: CatalogEntryInput = {
  id: "arkkvm",
  name: "ArkKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "ArkKVM",
  sources: ["arkkvm/arkkvm-app project: gadget, EDID and network sources"],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [{ vendorId: "1d6b", productId: "0104", manufacturer: "ArkKVM", conclusive: true }],
    usbStrings: [{ manufacturer: "ArkKVM*" }, { product: "ArkKVM*" }],
    // Its absolute mouse is JetKVM's to the byte and stands there.
    hidDescriptors: [
      {
        sha256: "64ed4c8b1c9096ade9cf89f1e319a1bb1f917de5a09bea8688bece91f50d0ff2",
        device: "keyboard",
        strength: "medium",
      },
    ],
    storageInquiries: ["ArkKVM*"],
    edid: [{ maker: "RKS", product: "628d", serialNumber: 0x88888800, name: "ArkKVM*" }, { name: "ArkKVM*" }],
    mdns: ["arkkvm", "arkkvm-*"],
  },
};
