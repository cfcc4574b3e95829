import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const cockpit: CatalogEntryInput = {
  id: "cockpit",
  name: "Cockpit",
  family: "remote-tool",
  about: "The system's own administration page, with a shell of this computer in the web browser.",
  maker: "Cockpit project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    { platforms: ["linux"], executables: ["cockpit-ws", "cockpit-tls"], services: ["cockpit"], listeningPorts: [9090] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [9090], unattended: null }],
};
