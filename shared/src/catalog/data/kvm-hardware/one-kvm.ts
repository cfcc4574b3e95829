import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const oneKvm: CatalogEntryInput = {
  id: "one-kvm",
  name: "One-KVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "One-KVM project",
  sources: ["mofeng-git/One-KVM project: HID and gadget sources"],
  checkedOn: "2026-11-26",
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
      {
        sha256: "9db07ce5eef32aa99998b1d1abc2c551749cb452fd9a55d8d60b646b1870e0b4",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "9d23161044df07fd4c4c07a9fa4501fbb83a8a6298ee5ee967974d5c8b8d7180",
        device: "relative_mouse",
        strength: "weak",
      },
      {
        sha256: "4ace5cecb8df0341b82cd84d23373d78067f595cf4e818d4506d606e076051af",
        device: "consumer",
        strength: "weak",
      },
    ],
    storageInquiries: ["One-KVM*"],
    edid: [{ name: "One-KVM*" }],
    mdns: ["one-kvm", "one-kvm-*"],
  },
};
