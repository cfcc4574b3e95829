import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hideMe: CatalogEntryInput = {
  id: "hide-me",
  name: "hide.me VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "eVenture Limited",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Hide.me.exe", "hidemesvc.exe"],
      folders: ["hide.me VPN"],
      services: ["hmevpnsvc", "hide.me*"],
      signers: ["eVenture Limited"],
      applications: ["hide.me VPN*"],
    },
    { platforms: ["macos"], executables: ["hide.me VPN"], applications: ["hide.me VPN"] },
    { platforms: ["linux"], executables: ["hide.me"], services: ["hide.me@*"] },
  ],
};
