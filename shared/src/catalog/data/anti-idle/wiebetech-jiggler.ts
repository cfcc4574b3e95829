import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wiebetechJiggler: CatalogEntryInput = {
  id: "wiebetech-jiggler",
  name: "WiebeTech mouse jiggler",
  family: "anti-idle",
  about: "USB plug that moves the mouse by itself.",
  maker: "CRU WiebeTech",
  sources: ["usb.ids 2025.07.26; product numbers not compared with a second source"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "0e90", productId: "0028", conclusive: true },
      { vendorId: "0e90", productId: "0045", conclusive: true },
    ],
  },
};
