import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tacticalRmm: CatalogEntryInput = {
  id: "tactical-rmm",
  name: "Tactical RMM agent",
  family: "remote-tool",
  about: "Remote management agent; its remote control is a MeshAgent.",
  maker: "AmidaWare",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "amidaware/rmmagent project: agent and installer sources",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  instancePatterns: ['--api[= ]"?https?://([^\\s/:"]+)'],
  programs: [
    {
      platforms: ["windows"],
      executables: ["tacticalrmm.exe", "tacticalagent-v*.exe"],
      folders: ["TacticalAgent"],
      services: ["tacticalrmm", "TacticalRMM Agent Service"],
      signers: ["AmidaWare LLC"],
      originalNames: ["tacticalrmm.exe"],
      applications: ["Tactical RMM Agent"],
      domains: ["*.tacticalrmm.io", "*.tacticalrmm.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["tacticalagent"],
      services: ["tacticalagent"],
      domains: ["*.tacticalrmm.io", "*.tacticalrmm.com"],
    },
  ],
};
