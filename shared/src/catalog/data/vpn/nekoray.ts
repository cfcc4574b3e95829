import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nekoray: CatalogEntryInput = {
  id: "nekoray",
  name: "NekoRay, NekoBox",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "MatsuriDayo project",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["nekoray.exe", "nekobox.exe", "nekobox_core.exe", "nekoray_core.exe"],
      applications: ["NekoRay*", "NekoBox*"],
      interfaces: ["nekoray-tun*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["nekoray", "nekobox", "nekobox_core", "nekoray_core"],
      applications: ["nekoray", "nekobox"],
      interfaces: ["nekoray-tun"],
    },
  ],
};
