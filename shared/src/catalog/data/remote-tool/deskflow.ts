import type { CatalogEntryInput } from "../../catalog-entry.ts";

// As with Barrier, the program that follows counts, not the one that leads.
export const deskflow: CatalogEntryInput = {
  id: "deskflow",
  name: "Deskflow client",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Deskflow project",
  sources: ["deskflow/deskflow project: command line and installer files"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["deskflow-core"], requiredArguments: ["client"] },
    { platforms: ["windows"], executables: ["deskflow-core.exe"], requiredArguments: ["client"] },
    { platforms: ["linux", "macos"], executables: ["deskflow-client"] },
    {
      platforms: ["windows"],
      executables: ["deskflow-client.exe"],
      services: ["Deskflow"],
      applications: ["Deskflow*"],
    },
    { platforms: ["linux"], applications: ["deskflow"], bundleIds: ["org.deskflow.deskflow"] },
    { platforms: ["macos"], applications: ["Deskflow"], bundleIds: ["org.deskflow.deskflow"] },
  ],
  sessions: [{ by: "outbound_socket", platforms: ["windows", "macos", "linux"], unattended: null }],
};
