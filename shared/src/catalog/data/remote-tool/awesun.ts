import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const awesun: CatalogEntryInput = {
  id: "awesun",
  aliases: ["aweray"],
  name: "AweSun",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "AweRay",
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
      executables: ["AweSun.exe", "aweray_remote*.exe", "AweSun_*.exe"],
      services: ["AweSun*"],
      originalNames: ["AweSun.exe"],
      applications: ["AweSun*", "AweRay Remote"],
      domains: ["*.aweray.com", "*.aweray.net", "*.awesun.app"],
    },
    {
      platforms: ["macos"],
      executables: ["AweSun"],
      applications: ["AweSun"],
      bundleIds: ["com.aweray.*"],
      domains: ["*.aweray.com", "*.aweray.net"],
    },
  ],
};
