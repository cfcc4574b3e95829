import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const letsvpn: CatalogEntryInput = {
  id: "letsvpn",
  name: "LetsVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "LetsGo Network",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["LetsVPN.exe", "LetsPRO.exe"],
      folders: ["letsvpn"],
      services: ["LetsVPN*"],
      applications: ["LetsVPN*", "快连VPN*"],
      interfaces: ["LetsTAP*"],
    },
    {
      platforms: ["macos"],
      executables: ["LetsVPN"],
      applications: ["LetsVPN*"],
      bundleIds: ["com.letsvpn.*", "world.letsgo.*"],
    },
  ],
};
