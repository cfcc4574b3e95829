import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pikvm: CatalogEntryInput = {
  id: "pikvm",
  name: "PiKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "PiKVM project",
  sources: [
    "pikvm/kvmd project: gadget set-up, EDID and HID sources",
    "pikvm/pikvm project: documentation",
    "LivingInSyn/ipkvm-watch project: captured devices",
  ],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "PiKVM", conclusive: true },
      { vendorId: "1209", productId: "eda2", conclusive: true },
      { vendorId: "1209", productId: "eda3", conclusive: true },
      // The keyboard of the documentation's example of a disguise.
      { vendorId: "1b1c", productId: "1b3d", conclusive: false, preset: true },
    ],
    usbStrings: [{ manufacturer: "PiKVM" }, { product: "PiKVM*" }],
    usbSerials: [{ pattern: "^CAFEBABE$", conclusive: true }],
    hidDescriptors: [
      {
        sha256: "5333cc3a23db1dd7a9e8303e2169a54a7070f69822fa503014834652c24410b6",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "3a71a5a23705ee80a711e143d1242e34cb5d85592d4b5e6ac3f20bf8b9830a12",
        device: "absolute_mouse",
        strength: "strong",
      },
      {
        sha256: "d9b93f5aa0cb2ab2f041d8c2da5f5b6c527e74192e2f1efa15c4844bec079621",
        device: "absolute_mouse",
        strength: "strong",
      },
      {
        sha256: "92155ddf022d4091f5e15eea5871107cd6ff7a4e6ada0ef931bd14b86c5632d0",
        device: "relative_mouse",
        strength: "medium",
      },
      {
        sha256: "55c045b2daf5c91fd72fd8e1821e02a41c4118ea1badfdf4644e6db3d9970eed",
        device: "relative_mouse",
        strength: "weak",
      },
    ],
    storageInquiries: ["PiKVM*"],
    edid: [
      { maker: "LNX", product: "7770" },
      { maker: "LNX", product: "7771" },
      { maker: "LNX", product: "7772" },
      { maker: "LNX", product: "7773" },
      { name: "PiKVM*" },
    ],
    mdns: ["_pikvm._tcp", "pikvm", "pikvm-*"],
  },
};
