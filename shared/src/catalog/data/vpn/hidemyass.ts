import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hidemyass: CatalogEntryInput = {
  id: "hidemyass",
  aliases: ["hma-vpn"],
  name: "HMA VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Privax Limited",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      folders: ["Privax/HMA VPN", "HMA! Pro VPN"],
      services: ["HmaProVpn*"],
      signers: ["Privax Limited"],
      applications: ["HMA VPN*", "HMA! Pro VPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["HMA VPN", "com.privax.osx.provpn.helper"],
      services: ["com.privax.osx.provpn*"],
      applications: ["HMA VPN", "HMA-VPN"],
      bundleIds: ["com.privax.osx.provpn*"],
    },
  ],
};
