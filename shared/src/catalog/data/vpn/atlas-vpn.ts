import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const atlasVpn: CatalogEntryInput = {
  id: "atlas-vpn",
  name: "Atlas VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Peakstar Technologies",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["AtlasVPN.exe", "AtlasVPNService.exe"],
      services: ["AtlasVPN*"],
      applications: ["Atlas VPN*", "AtlasVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["Atlas VPN", "AtlasVPN"],
      applications: ["Atlas VPN", "AtlasVPN"],
      bundleIds: ["com.atlasvpn.*"],
    },
    {
      platforms: ["linux"],
      executables: ["atlasvpn", "atlasvpnd"],
      services: ["atlasvpnd", "atlasvpn"],
      applications: ["atlasvpn"],
    },
  ],
};
