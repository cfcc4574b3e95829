import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const oneKvm: CatalogEntryInput = {
  id: "one-kvm",
  name: "One-KVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "One-KVM project",
  sources: ["mofeng-git/One-KVM project: HID and gadget sources"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "1d6b", productId: "0104", manufacturer: "One-KVM*", conclusive: true }],
    usbStrings: [{ manufacturer: "One-KVM*" }, { product: "One-KVM*" }],
    hidDescriptors: [
      {
        sha256: "5333cc3a23db1dd7a9e8303e2169a54a7070f69822fa503014834652c24410b6",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "29971c6463ad5797eae827986835c31fb4f59b6d51132ce49ba6ef56d98e9b61",
        device: "absolute_mouse",
        strength: "strong",
      },
    ],
    storageInquiries: ["One-KVM*"],
    edid: [{ name: "One-KVM*" }],
    mdns: ["one-kvm", "one-kvm-*"],
  },
};
