import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const fixmeIt: CatalogEntryInput = {
  id: "fixme-it",
  name: "FixMe.IT",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "Techinline Limited",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "FixMeitClient*.exe",
        "FixMeit Client.exe",
        "TiClientCore.exe",
        "FixMeit Unattended Access Setup.exe",
      ],
      viewers: ["TiExpertStandalone.exe", "TiExpertCore.exe", "FixMeit Expert*"],
      applications: ["FixMe.IT Client*", "FixMe.IT Unattended*"],
      domains: ["*.fixme.it", "*.techinline.net"],
    },
  ],
};
