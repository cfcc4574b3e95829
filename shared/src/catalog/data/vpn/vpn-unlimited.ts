import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vpnUnlimited: CatalogEntryInput = {
  id: "vpn-unlimited",
  name: "VPN Unlimited",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "KeepSolid Inc.",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["vpn-unlimited.exe", "vpn-unlimited-daemon.exe", "VPN Unlimited.exe"],
      services: ["VPNUnlimited*", "vpn-unlimited*"],
      applications: ["VPN Unlimited*", "KeepSolid VPN Unlimited*"],
    },
    {
      platforms: ["macos"],
      executables: ["VPN Unlimited"],
      applications: ["VPN Unlimited"],
      bundleIds: ["com.simplexsolutionsinc.vpn*"],
    },
    {
      platforms: ["linux"],
      executables: ["vpn-unlimited", "vpn-unlimited-daemon"],
      services: ["vpn-unlimited-daemon"],
      applications: ["vpn-unlimited"],
    },
  ],
};
