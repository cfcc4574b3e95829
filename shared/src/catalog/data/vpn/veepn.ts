import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const veepn: CatalogEntryInput = {
  id: "veepn",
  name: "VeePN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "VeePN, Corp.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["VeePN.exe", "VeePNService.exe"],
      services: ["VeePN*"],
      signers: ["VeePN, CORP."],
      applications: ["VeePN*"],
    },
    {
      platforms: ["macos"],
      executables: ["VeePN"],
      services: ["com.veepn.*"],
      applications: ["VeePN"],
      bundleIds: ["com.veepn.*"],
    },
    { platforms: ["linux"], executables: ["veepn"], applications: ["veepn"] },
  ],
};
