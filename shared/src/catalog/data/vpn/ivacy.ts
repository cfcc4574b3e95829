import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ivacy: CatalogEntryInput = {
  id: "ivacy",
  name: "Ivacy",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "PMG Pte. Ltd.",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Ivacy.exe", "ivacy_service.exe", "IvacyService.exe"],
      services: ["Ivacy*"],
      signers: ["PMG PTE. LTD."],
      applications: ["Ivacy*"],
    },
    { platforms: ["macos"], executables: ["Ivacy"], applications: ["Ivacy"] },
  ],
};
