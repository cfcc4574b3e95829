import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const level: CatalogEntryInput = {
  id: "level",
  name: "Level agent",
  family: "remote-tool",
  about: "Remote management agent with its own remote control.",
  maker: "Level Software, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["level-windows-*.exe", "level-remote-control-ffmpeg.exe"],
      paths: ["/Program Files/Level/level.exe"],
      signers: ["Level Software, Inc."],
      domains: ["*.level.io"],
    },
    { platforms: ["macos"], paths: ["/usr/local/bin/level"], domains: ["*.level.io"] },
    {
      platforms: ["linux"],
      executables: ["level-linux-*"],
      paths: ["/usr/local/bin/level"],
      services: ["Level"],
      domains: ["*.level.io"],
    },
  ],
  sessions: [
    { by: "process", platforms: ["windows"], executables: ["level-remote-control-ffmpeg.exe"], unattended: null },
  ],
};
