import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dwservice: CatalogEntryInput = {
  id: "dwservice",
  aliases: ["dwagent"],
  name: "DWService agent",
  family: "remote-tool",
  about: "Remote access agent reached through a browser.",
  maker: "DWSERVICE",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Safe Exam Browser project: lists of prohibited programs",
    "dwservice/agent project: installer and service files",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["dwagsvc.exe", "dwagent.exe", "dwaglnc.exe"],
      services: ["DWAgent"],
      signers: ["DWSNET OÜ", "DWSNET srl"],
      originalNames: ["dwagent.exe"],
      applications: ["DWAgent"],
      domains: ["*.dwservice.net"],
    },
    {
      platforms: ["macos"],
      executables: ["dwagsvc", "dwagent", "dwagsystray", "dwagguilnc"],
      services: ["net.dwservice.*", "com.apiremoteaccess.*"],
      applications: ["DWAgent"],
      bundleIds: ["net.dwservice.*", "com.dwservice.*"],
      domains: ["*.dwservice.net"],
    },
    {
      platforms: ["linux"],
      executables: ["dwagsvc", "dwagent"],
      scripts: ["dwagent", "dwagsvc"],
      services: ["dwagent"],
      applications: ["dwagent"],
      domains: ["*.dwservice.net"],
    },
  ],
};
