import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pikey: CatalogEntryInput = {
  id: "pikey",
  name: "Small computer as Bluetooth keyboard",
  family: "kvm-hardware",
  about: "Small computer that types on this one as a Bluetooth keyboard under a keyboard maker's name.",
  maker: null,
  sources: [
    "Public description of PiKey, a Raspberry Pi that pretends to be a Logitech K380",
    "IEEE address registry: Raspberry Pi",
  ],
  checkedOn: "2026-11-26",
  hardware: {
    bluetooth: [
      {
        names: ["*keyboard*", "*mouse*", "*k380*"],
        ouis: ["b8:27:eb", "dc:a6:32", "e4:5f:01", "28:cd:c1", "2c:cf:67", "d8:3a:dd", "88:a2:9e", "98:fe:54"],
      },
    ],
  },
};
