import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const privadovpn: CatalogEntryInput = {
  id: "privadovpn",
  name: "PrivadoVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Privado Networks AG",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["PrivadoVPN.exe", "PrivadoVPN.Service.exe"],
      services: ["PrivadoVPN*"],
      signers: ["Privado Networks AG"],
      applications: ["PrivadoVPN*"],
    },
    { platforms: ["macos"], executables: ["PrivadoVPN"], applications: ["PrivadoVPN"] },
  ],
};
