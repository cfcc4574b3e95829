import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nordvpn: CatalogEntryInput = {
  id: "nordvpn",
  name: "NordVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Nord Security",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "NordVPN.exe",
        "nordvpn-service.exe",
        "NordSecurity.NordVPN.exe",
        "nordsec-threatprotection-service.exe",
        "nordvpn-wireguard.exe",
      ],
      services: ["nordvpn-service", "NordSec*ThreatProtection*"],
      applications: ["NordVPN", "NordVPN network TAP", "NordVPN network TUN"],
      interfaces: ["NordLynx*", "nordlynx", "TAP-NordVPN*", "NordVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["NordVPN", "NordVPN IKE"],
      services: ["com.nordvpn.*"],
      applications: ["NordVPN", "NordVPN IKE"],
      bundleIds: ["com.nordvpn.*"],
    },
    {
      platforms: ["linux"],
      executables: ["nordvpnd", "norduserd", "nordfileshare"],
      services: ["nordvpnd", "norduserd"],
      applications: ["nordvpn"],
      interfaces: ["nordlynx", "nordtun", "nordwhisper"],
    },
  ],
};
