import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nortonVpn: CatalogEntryInput = {
  id: "norton-vpn",
  name: "Norton VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Gen Digital Inc.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["NortonVPN.exe", "NortonSecureVPN.exe"],
      services: ["NortonSecureVPN*", "NortonVPN*"],
      applications: ["Norton VPN*", "Norton Secure VPN*", "Norton WiFi Privacy*"],
    },
    { platforms: ["macos"], applications: ["Norton VPN", "Norton Secure VPN"] },
  ],
};
