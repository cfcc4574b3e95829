import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wayvnc: CatalogEntryInput = {
  id: "wayvnc",
  name: "wayvnc",
  family: "remote-tool",
  about: "VNC server for Wayland desktops.",
  maker: "wayvnc project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [{ platforms: ["linux"], executables: ["wayvnc"], applications: ["wayvnc"], listeningPorts: [5900] }],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [5900], unattended: null }],
};
