import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nanokvm: CatalogEntryInput = {
  id: "nanokvm",
  name: "NanoKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "Sipeed",
  sources: ["sipeed/NanoKVM project: gadget set-up and EDID tool", "LivingInSyn/ipkvm-watch project: captured devices"],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [
      { vendorId: "3346", productId: "1009", conclusive: true },
      { vendorId: "046d", productId: "c31c", conclusive: false, preset: true },
      { vendorId: "413c", productId: "2113", conclusive: false, preset: true },
    ],
    usbStrings: [{ product: "NanoKVM" }, { manufacturer: "NanoKVM*" }],
    usbSerials: [{ pattern: "^0123456789ABCDEF$", conclusive: false }],
    hidDescriptors: [
      {
        sha256: "bba88cf2c2245cf8f5a2c4503537c0232c6623e7e8106ba156f356a348281601",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "8aab9edd8276e0aac974708bba0ca02b3bcf5f289a1e521667ce21ebce03765c",
        device: "relative_mouse",
        strength: "weak",
      },
      {
        sha256: "406e9a7433451eed0818bb87b5a42e5eeda7114ed4d4aa238941a467fd43c90e",
        device: "absolute_mouse",
        strength: "strong",
      },
    ],
    storageInquiries: ["NanoKVM*"],
    edid: [
      { maker: "SPD", product: "3301" },
      { name: "NanoKVM" },
      { maker: "PHL", product: "c233", serialText: "UK02143047718", preset: true },
    ],
    ouis: ["48:da:35:6"],
    hostCards: ["48:da:35:6d"],
    mdns: ["nanokvm", "nanokvm-*"],
  },
};
