import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const singBox: CatalogEntryInput = {
  id: "sing-box",
  name: "sing-box",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "SagerNet project",
  sources: ["Scoop buckets: file names", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["sing-box.exe", "GUI.for.SingBox.exe", "singbox-launcher.exe"],
      services: ["sing-box*"],
      applications: ["GUI.for.SingBox*", "sing-box*"],
      interfaces: ["sing-box*"],
    },
    {
      platforms: ["macos"],
      executables: ["sing-box"],
      applications: ["sing-box"],
      bundleIds: ["io.nekohasekai.sfa*", "io.nekohasekai.sfavt*"],
    },
    {
      platforms: ["linux"],
      executables: ["sing-box"],
      services: ["sing-box", "sing-box@*"],
      applications: ["sing-box"],
    },
  ],
};
