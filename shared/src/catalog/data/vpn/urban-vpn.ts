import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const urbanVpn: CatalogEntryInput = {
  id: "urban-vpn",
  name: "Urban VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Urban Cyber Security Inc.",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["urban-vpn.exe", "UrbanVPN.exe", "UrbanVPNUpdater.exe", "UrbanVPNServiceInteractive.exe"],
      services: ["UrbanVPN*"],
      signers: ["Urban Cyber Security Inc."],
      applications: ["Urban VPN*", "UrbanVPN*"],
    },
    { platforms: ["macos"], applications: ["UrbanVPN*", "Urban VPN*"] },
  ],
};
