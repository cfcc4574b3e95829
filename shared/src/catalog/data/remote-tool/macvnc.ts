import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const macvnc: CatalogEntryInput = {
  id: "macvnc",
  name: "macVNC",
  family: "remote-tool",
  about: "Small VNC server for macOS, built on LibVNCServer.",
  maker: "LibVNC project",
  sources: ["LibVNC/macVNC project: bundle identifier and application name, as published forks have them"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["macos"],
      executables: ["macVNC"],
      applications: ["macVNC"],
      bundleIds: ["net.christianbeier.macVNC"],
      listeningPorts: [5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["macos"], ports: [5900], unattended: null }],
};
