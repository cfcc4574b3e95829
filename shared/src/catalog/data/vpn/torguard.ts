import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const torguard: CatalogEntryInput = {
  id: "torguard",
  name: "TorGuard",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "VPNetwork LLC",
  sources: [
    "Mandiant report on UNC4899",
    "Homebrew cask project: bundle ids and launchd labels",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TorGuardDesktopQt.exe", "TorGuard.exe", "torguard-wireguard.exe"],
      services: ["TorGuard*"],
      applications: ["TorGuard*", "VPNetwork LLC - TorGuard*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["torguard", "TorGuard", "TorGuardDesktopQt", "torguard-wrapper"],
      applications: ["torguard", "TorGuard"],
      bundleIds: ["net.torguard.*"],
    },
  ],
};
