import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vyprvpn: CatalogEntryInput = {
  id: "vyprvpn",
  name: "VyprVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Golden Frog",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["VyprVPN.exe", "VyprVPNService.exe"],
      services: ["VyprVPN*"],
      applications: ["VyprVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["VyprVPN", "vyprvpnservice"],
      services: ["com.goldenfrog.*", "vyprvpnservice"],
      applications: ["VyprVPN"],
      bundleIds: ["com.goldenfrog.VyprVPN*"],
    },
  ],
};
