import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wayvnc: CatalogEntryInput = {
  id: "wayvnc",
  name: "wayvnc",
  family: "remote-tool",
  about: "VNC server for Wayland desktops.",
  maker: "wayvnc project",
  sources: [
    "Debian 12: file lists of its packages",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["wayvnc"],
      services: ["wayvnc"],
      applications: ["wayvnc"],
      listeningPorts: [5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [5900], unattended: null }],
};
