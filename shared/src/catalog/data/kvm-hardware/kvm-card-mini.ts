import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kvmCardMini: CatalogEntryInput = {
  id: "kvm-card-mini",
  name: "KVM-Card-Mini",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "KVM-Card-Mini project",
  sources: ["Jackadminx/KVM-Card-Mini project: firmware sources and documentation"],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [
      { vendorId: "1209", productId: "8990", conclusive: true },
      { vendorId: "1209", productId: "8991", conclusive: true },
      { vendorId: "413d", productId: "2108", product: "KVM Controlled", conclusive: true },
    ],
    hidDescriptors: [
      {
        sha256: "f9655a3edfbbd6456802a9643cd138ee859aa1f1ae03bc21c522edfac1343ae2",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "b041b192181e75ff8e5f4eb2957314ca58cc887ca4949bfcd5d42bb051652719",
        device: "absolute_mouse",
        strength: "strong",
      },
    ],
    usbStrings: [{ product: "KVM Controlled" }, { product: "KVM-Card-Mini*" }, { product: "KVM Card Mini*" }],
  },
};
