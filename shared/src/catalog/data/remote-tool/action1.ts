import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const action1: CatalogEntryInput = {
  id: "action1",
  name: "Action1 agent",
  family: "remote-tool",
  about: "Remote management agent with its own remote control.",
  maker: "Action1 Corporation",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
    "SoftwareCertificates project: collected code-signing certificates",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "action1_agent.exe",
        "action1_connector.exe",
        "action1_remote.exe",
        "agent1_remote.exe",
        "action1_update.exe",
      ],
      services: ["A1Agent"],
      viewers: ["Action1 Remote Desktop Viewer*"],
      originalNames: ["action1_agent.exe", "action1_remote.exe", "action1_connector.exe", "action1_update.exe"],
      applications: ["Action1*"],
      domains: ["*.action1.com"],
    },
    { platforms: ["macos"], executables: ["action1_agent"], services: ["com.action1.*"], domains: ["*.action1.com"] },
    {
      platforms: ["linux"],
      executables: ["action1_agent"],
      folders: ["action1"],
      services: ["action1_agent"],
      domains: ["*.action1.com"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["action1_remote.exe", "agent1_remote.exe"],
      unattended: null,
    },
  ],
};
