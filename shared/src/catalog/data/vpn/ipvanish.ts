import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ipvanish: CatalogEntryInput = {
  id: "ipvanish",
  name: "IPVanish",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Mudhook Marketing, Inc.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["IPVanish.exe", "IPVanish.VPN.exe"],
      folders: ["IPVanish*"],
      services: ["IPVanish*"],
      signers: ["Mudhook Marketing, Inc"],
      applications: ["IPVanish*"],
    },
    {
      platforms: ["macos"],
      executables: ["IPVanish VPN"],
      applications: ["IPVanish VPN", "IPVanish"],
      bundleIds: ["com.ipvanish.*"],
    },
  ],
};
