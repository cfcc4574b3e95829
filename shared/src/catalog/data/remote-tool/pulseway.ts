import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pulseway: CatalogEntryInput = {
  id: "pulseway",
  name: "Pulseway agent",
  family: "remote-tool",
  about: "Remote management agent with remote control.",
  maker: "MMSOFT Design Ltd.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["PCMonitorSrv.exe", "pcmontask.exe", "PCMonitorManager.exe", "Pulseway.exe"],
      folders: ["Pulseway"],
      services: ["PC Monitor"],
      originalNames: ["PCMonitorSrv.exe", "pcmontask.exe"],
      applications: ["Pulseway"],
      domains: ["*.pulseway.com"],
    },
    {
      platforms: ["linux"],
      executables: ["pulsewayd"],
      services: ["pulseway"],
      applications: ["pulseway"],
      domains: ["*.pulseway.com"],
    },
    { platforms: ["macos"], executables: ["Pulseway"], bundleIds: ["com.mmsoft.*"], domains: ["*.pulseway.com"] },
  ],
};
