import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ivpn: CatalogEntryInput = {
  id: "ivpn",
  name: "IVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "IVPN Limited",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["IVPN Client.exe", "IVPN Service.exe"],
      services: ["IVPN Client"],
      signers: ["Privatus Limited"],
      applications: ["IVPN Client*"],
      interfaces: ["IVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["IVPN", "IVPN Agent"],
      services: ["net.ivpn.client.*"],
      applications: ["IVPN"],
      bundleIds: ["net.ivpn.client.*"],
    },
    {
      platforms: ["linux"],
      executables: ["ivpn-service", "ivpn-ui"],
      services: ["ivpn-service"],
      applications: ["ivpn", "ivpn-ui"],
      interfaces: ["wgivpn"],
    },
  ],
};
