import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const windscribe: CatalogEntryInput = {
  id: "windscribe",
  name: "Windscribe",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Windscribe Limited",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Windscribe.exe",
        "WindscribeService.exe",
        "windscribe-cli.exe",
        "windscribewireguard.exe",
        "windscribeopenvpn.exe",
      ],
      services: ["WindscribeService", "WindscribeWireguard*"],
      signers: ["Windscribe Limited"],
      applications: ["Windscribe"],
      interfaces: ["Windscribe*"],
    },
    {
      platforms: ["macos"],
      executables: ["Windscribe", "com.windscribe.helper.macos"],
      services: ["com.windscribe.*"],
      applications: ["Windscribe"],
      bundleIds: ["com.windscribe.*"],
    },
    {
      platforms: ["linux"],
      executables: ["Windscribe", "windscribe-cli", "windscribewireguard", "windscribeopenvpn"],
      services: ["windscribe-helper", "windscribe"],
      applications: ["windscribe", "windscribe-cli"],
    },
  ],
};
