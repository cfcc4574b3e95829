import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kvmCardMini: CatalogEntryInput = {
  id: "kvm-card-mini",
  name: "KVM-Card-Mini",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "KVM-Card-Mini project",
  sources: ["KVM-Card-Mini project: documentation"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1209", productId: "8990", conclusive: true },
      { vendorId: "1209", productId: "8991", conclusive: true },
    ],
    usbStrings: [{ product: "KVM-Card-Mini*" }, { product: "KVM Card Mini*" }],
  },
};
