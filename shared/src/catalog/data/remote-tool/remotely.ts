import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remotely: CatalogEntryInput = {
  id: "remotely",
  name: "Remotely agent",
  family: "remote-tool",
  about: "Agent of a server of one's own: remote desktop, shell and files.",
  maker: "Immense Networks",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Remotely_Agent.exe", "Remotely_Desktop.exe"],
      services: ["Remotely_Service"],
      originalNames: ["Remotely_Agent.exe", "Remotely_Desktop.exe"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["Remotely_Agent", "Remotely_Desktop"],
      services: ["remotely-agent"],
    },
  ],
  sessions: [
    { by: "process", platforms: ["windows"], executables: ["Remotely_Desktop.exe"], unattended: null },
    { by: "process", platforms: ["macos", "linux"], executables: ["Remotely_Desktop"], unattended: null },
  ],
};
