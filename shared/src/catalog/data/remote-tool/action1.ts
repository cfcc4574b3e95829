import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const action1: CatalogEntryInput = {
  id: "action1",
  name: "Action1 agent",
  family: "remote-tool",
  about: "Remote management agent with its own remote control.",
  maker: "Action1 Corporation",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["action1_agent.exe", "action1_connector.exe", "action1_remote.exe", "action1_update.exe"],
      services: ["A1Agent"],
      originalNames: ["action1_agent.exe", "action1_remote.exe"],
      applications: ["Action1*"],
      domains: ["*.action1.com"],
    },
    { platforms: ["macos"], executables: ["action1_agent"], services: ["com.action1.*"] },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["action1_remote.exe"], unattended: null }],
};
