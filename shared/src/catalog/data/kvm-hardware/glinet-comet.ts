import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { KVMD_DESCRIPTORS } from "../../shared-firmware.ts";

export const glinetComet: CatalogEntryInput = {
  id: "glinet-comet",
  aliases: ["glkvm"],
  name: "GL.iNet Comet",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "GL Technologies",
  sources: ["gl-inet/glkvm project", "LivingInSyn/ipkvm-watch project: captured devices"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "GLKVM", conclusive: true },
      { vendorId: "38eb", productId: "0104", conclusive: true },
      { vendorId: "38eb", manufacturer: "Glinet", conclusive: true },
    ],
    usbStrings: [
      { manufacturer: "GLKVM*" },
      { manufacturer: "Glinet" },
      { product: "Glinet Composite*" },
      { product: "Composite KVM Device" },
    ],
    usbSerials: [{ pattern: "^CAFEBABE$", conclusive: true }],
    hidDescriptors: KVMD_DESCRIPTORS,
    storageInquiries: ["GLINET*"],
    edid: [{ name: "GLKVM*" }, { name: "Glinet*" }, { name: "GL-RM*" }],
    ouis: ["94:83:c4"],
    ouisOfRouters: true,
    mdns: ["glkvm", "glkvm-*"],
  },
};
