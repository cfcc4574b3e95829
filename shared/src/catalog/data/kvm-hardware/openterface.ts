import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const openterface: CatalogEntryInput = {
  id: "openterface",
  name: "Openterface",
  family: "kvm-hardware",
  about: "Adapter with which another computer sees the screen and drives keyboard and mouse.",
  maker: "TechxArtisan",
  sources: ["TechxArtisanStudio/Openterface_QT project: device constants"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "1a86", productId: "e129", manufacturer: "www.openterface.com", conclusive: true }],
    usbStrings: [{ manufacturer: "*openterface*" }, { product: "*Openterface*" }],
    edid: [{ name: "Openterface*" }],
  },
};
