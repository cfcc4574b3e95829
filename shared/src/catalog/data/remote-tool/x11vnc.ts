import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const x11vnc: CatalogEntryInput = {
  id: "x11vnc",
  name: "x11vnc",
  family: "remote-tool",
  about: "VNC server that shows the real desktop of a Linux computer.",
  maker: "x11vnc project",
  sources: ["Program run and watched on Debian 12", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["x11vnc"],
      services: ["x11vnc"],
      applications: ["x11vnc"],
      listeningPorts: [5900],
    },
    { platforms: ["macos"], executables: ["x11vnc"], listeningPorts: [5900] },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["linux", "macos"], ports: [], unattended: null },
    { by: "outbound_socket", platforms: ["linux", "macos"], ports: [5500], unattended: null },
  ],
};
