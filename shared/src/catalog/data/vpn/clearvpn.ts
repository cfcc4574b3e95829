import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const clearvpn: CatalogEntryInput = {
  id: "clearvpn",
  name: "ClearVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "MacPaw",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["ClearVPN.exe"], services: ["ClearVPN*"], applications: ["ClearVPN*"] },
    {
      platforms: ["macos"],
      executables: ["ClearVPN"],
      applications: ["ClearVPN"],
      bundleIds: ["com.macpaw.clearvpn*"],
    },
  ],
};
