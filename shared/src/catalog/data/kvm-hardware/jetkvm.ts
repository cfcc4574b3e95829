import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jetkvm: CatalogEntryInput = {
  id: "jetkvm",
  name: "JetKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "BuildJet, Inc.",
  sources: [
    "jetkvm/kvm project: USB, EDID and settings sources",
    "LivingInSyn/ipkvm-watch project: captured devices",
  ],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "JetKVM", conclusive: true },
      { vendorId: "046d", productId: "c52b", manufacturer: "Logitech (x64)", conclusive: true, preset: true },
      {
        vendorId: "046d",
        productId: "c52b",
        product: "Logitech USB Input Device",
        conclusive: true,
        preset: true,
      },
      {
        vendorId: "045e",
        productId: "005f",
        manufacturer: "Microsoft",
        product: "Wireless MultiMedia Keyboard",
        conclusive: false,
        preset: true,
      },
      {
        vendorId: "413c",
        productId: "2011",
        manufacturer: "Dell Inc.",
        product: "Multimedia Pro Keyboard",
        conclusive: false,
        preset: true,
      },
    ],
    usbStrings: [
      { manufacturer: "JetKVM*" },
      { product: "JetKVM*" },
    ],
    usbSerials: [{ pattern: "^[1-9]&[0-9a-f]{7,8}&0&1$", conclusive: false }],
    hidDescriptors: [
      {
        sha256: "81c9b5a7d7ecf4b95e29ce9b164556dcabd48b7a4eda208cac92a53506580de8",
        device: "keyboard",
        strength: "weak",
      },
      {
        sha256: "5e10a7f6cc69f21793b95593064334b5ce36150a399f454ead84d6fe18c06d3f",
        device: "absolute_mouse",
        strength: "strong",
      },
      {
        sha256: "55c045b2daf5c91fd72fd8e1821e02a41c4118ea1badfdf4644e6db3d9970eed",
        device: "relative_mouse",
        strength: "weak",
      },
    ],
    storageInquiries: ["JetKVM*"],
    edid: [
      { maker: "TSB", product: "8801", serialNumber: 0x88888800 },
      { maker: "TSB", product: "8801" },
      { name: "T749-fHD720" },
      { maker: "JET", product: "0001" },
      { maker: "JET", name: "JetKVM*" },
      { name: "JetKVM*" },
      { maker: "ACR", product: "0565", serialText: "T8NEE0038522", preset: true },
      { maker: "AUS", product: "2487", serialText: "M1LMQS052157", preset: true },
      { maker: "DEL", product: "2013", serialText: "3S5GQ23", preset: true },
    ],
    ouis: ["30:52:53"],
    mdns: ["jetkvm", "jetkvm-*"],
  },
};
