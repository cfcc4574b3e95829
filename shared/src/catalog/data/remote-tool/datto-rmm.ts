import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dattoRmm: CatalogEntryInput = {
  id: "datto-rmm",
  aliases: ["centrastage"],
  name: "Datto RMM (CentraStage) agent",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "Datto",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "macOS scripts of administrators, published with their projects: launchd labels and folder",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["CagService.exe", "AEMAgent.exe"],
      folders: ["CentraStage"],
      services: ["CagService"],
      viewers: ["Datto RMM Agent Browser*"],
      applications: ["Datto RMM*"],
      domains: ["*.centrastage.net", "rmm.datto.com", "*.rmm.datto.com"],
    },
    {
      platforms: ["macos"],
      executables: ["AEMAgent"],
      folders: ["CentraStage"],
      services: ["com.centrastage.cag", "com.centrastage.tray", "com.centrastage.agent"],
      applications: ["AEM Agent", "Datto RMM"],
      domains: ["*.centrastage.net"],
    },
    { platforms: ["linux"], folders: ["CentraStage"], services: ["CagService"], domains: ["*.centrastage.net"] },
  ],
};
