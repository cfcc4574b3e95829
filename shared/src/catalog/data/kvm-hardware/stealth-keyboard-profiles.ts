import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const stealthKeyboardProfiles: CatalogEntryInput = {
  id: "stealth-keyboard-profiles",
  name: "Rotating keyboard profiles",
  family: "kvm-hardware",
  about: "Firmware that gives a remote-control box the names of well-known keyboards in turn.",
  maker: "Razz Bridge project",
  sources: ["Public description of the Razz Bridge stealth profiles"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "046d", productId: "c31c", conclusive: false, preset: true },
      { vendorId: "045e", productId: "0750", conclusive: false, preset: true },
      { vendorId: "413c", productId: "2003", conclusive: false, preset: true },
      { vendorId: "03f0", productId: "0224", conclusive: false, preset: true },
      { vendorId: "1b1c", productId: "1b48", conclusive: false, preset: true },
    ],
    usbSerials: [{ pattern: "^(?:LGK|MSK|DEL|HPK|COR)[0-9A-F]{8}$", conclusive: true }],
  },
};
