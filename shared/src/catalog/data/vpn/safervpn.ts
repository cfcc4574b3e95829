import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const safervpn: CatalogEntryInput = {
  id: "safervpn",
  name: "SaferVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Safer Social, Ltd.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["SaferVPN.exe", "SaferVPN.Service.exe"],
      services: ["SaferVPN*"],
      applications: ["SaferVPN*"],
    },
    { platforms: ["macos"], executables: ["SaferVPN"], applications: ["SaferVPN"] },
  ],
};
