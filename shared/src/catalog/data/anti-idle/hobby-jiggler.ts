import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hobbyJiggler: CatalogEntryInput = {
  id: "hobby-jiggler",
  name: "Do-it-yourself mouse jiggler",
  family: "anti-idle",
  about: "USB board with public jiggler firmware, or a plug that says what it is.",
  maker: null,
  sources: ["usb.ids 2025.07.26 and pid.codes", "Names that public jiggler firmware gives itself"],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [
      { vendorId: "1209", productId: "c0c1", conclusive: true },
      { vendorId: "1d50", productId: "609c", conclusive: true },
    ],
    usbStrings: [{ product: "*jiggler*" }, { product: "*mouse mover*" }, { product: "*antiafk*" }],
  },
};
