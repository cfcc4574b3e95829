import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const itopVpn: CatalogEntryInput = {
  id: "itop-vpn",
  name: "iTop VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Orange View Limited",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["iTopVPN.exe", "iTopVPNmini.exe"],
      folders: ["iTop VPN"],
      services: ["iTopVPN*"],
      applications: ["iTop VPN*"],
    },
  ],
};
