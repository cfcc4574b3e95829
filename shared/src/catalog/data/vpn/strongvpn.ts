import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const strongvpn: CatalogEntryInput = {
  id: "strongvpn",
  name: "StrongVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Strong Technology, LLC",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["StrongVPN.exe", "StrongVPN.Service.exe"],
      services: ["StrongVPN*"],
      signers: ["Strong Technology, LLC"],
      applications: ["StrongVPN*"],
    },
    { platforms: ["macos"], executables: ["StrongVPN"], applications: ["StrongVPN"] },
  ],
};
