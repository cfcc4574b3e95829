import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const stealthKeyboardProfiles: CatalogEntryInput = {
  id: "stealth-keyboard-profiles",
  name: "Rotating keyboard profiles",
  family: "kvm-hardware",
  about: "Firmware that gives a remote-control box the names of well-known keyboards in turn.",
  maker: "Razz Bridge project",
  sources: ["Public description of the Razz Bridge stealth profiles"],
  checkedOn: "2026-11-22",
  hardware: { usbSerials: [{ pattern: "^(?:LGK|MSK|DEL|HPK|COR)[0-9A-F]{8}$", conclusive: true }] },
};
