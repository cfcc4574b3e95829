import type { CatalogEntryInput } from "../../catalog-entry.ts";

// As with Barrier, the program that follows counts, not the one that leads.
export const synergy: CatalogEntryInput = {
  id: "synergy",
  name: "Synergy client",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Symless Ltd",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["synergyc"] },
    {
      platforms: ["windows"],
      executables: ["synergyc.exe"],
      services: ["Synergy"],
      applications: ["Synergy", "Synergy 1", "Synergy 3"],
    },
    { platforms: ["linux", "macos"], executables: ["synergy-core"], requiredArguments: ["--client"] },
    { platforms: ["windows"], executables: ["synergy-core.exe"], requiredArguments: ["--client"] },
    { platforms: ["linux"], applications: ["synergy"] },
    { platforms: ["macos"], applications: ["Synergy", "Synergy 3"] },
  ],
  sessions: [{ by: "outbound_socket", platforms: ["windows", "macos", "linux"], unattended: null }],
};
