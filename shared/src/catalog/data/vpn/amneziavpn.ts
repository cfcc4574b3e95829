import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const amneziavpn: CatalogEntryInput = {
  id: "amneziavpn",
  name: "AmneziaVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Amnezia project",
  sources: ["Homebrew cask project: bundle ids and launchd labels", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["AmneziaVPN.exe", "AmneziaVPN-service.exe"],
      services: ["AmneziaVPN-service", "AmneziaWGTunnel$*"],
      applications: ["AmneziaVPN*", "AmneziaWG*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["AmneziaVPN", "AmneziaVPN-service", "amneziawg-go"],
      services: ["AmneziaVPN", "AmneziaVPN-service"],
      applications: ["AmneziaVPN", "Amnezia VPN"],
      bundleIds: ["org.amneziavpn.*", "AmneziaVPN.ORG"],
      interfaces: ["amn0"],
    },
  ],
};
