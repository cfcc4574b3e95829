import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const azirevpn: CatalogEntryInput = {
  id: "azirevpn",
  name: "AzireVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Netbouncer AB",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["AzireVPN.exe"],
      services: ["AzireVPN*"],
      signers: ["Netbouncer AB"],
      applications: ["AzireVPN*"],
    },
    { platforms: ["macos"], executables: ["AzireVPN"], applications: ["AzireVPN"] },
  ],
};
