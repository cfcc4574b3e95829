import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const twingate: CatalogEntryInput = {
  id: "twingate",
  name: "Twingate",
  family: "vpn",
  about: "Client with which a company's people reach its network.",
  maker: "Twingate Inc.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
  ],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Twingate.exe", "Twingate.Service.exe"],
      services: ["Twingate.Service", "Twingate*"],
      signers: ["Twingate Inc"],
      applications: ["Twingate*"],
      interfaces: ["Twingate*"],
    },
    {
      platforms: ["macos"],
      executables: ["Twingate"],
      services: ["com.twingate.*"],
      applications: ["Twingate"],
      bundleIds: ["com.twingate.macos*"],
    },
    {
      platforms: ["linux"],
      executables: ["twingated"],
      services: ["twingate"],
      applications: ["twingate"],
      interfaces: ["sdwan0"],
    },
  ],
};
