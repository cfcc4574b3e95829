import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const picokvm: CatalogEntryInput = {
  id: "picokvm",
  name: "LuckFox PicoKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "LuckFox",
  sources: ["44578287/LuckfoxPicoKVM project: gadget sources of the maker's fork of JetKVM"],
  checkedOn: "2026-11-26",
  hardware: {
    // Report descriptors and EDID are JetKVM's to the byte and stand there.
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "KVM", product: "USB Emulation Device", conclusive: true },
    ],
    usbStrings: [{ manufacturer: "KVM", product: "USB Emulation Device" }, { product: "KVM USB Emulation Device" }],
  },
};
