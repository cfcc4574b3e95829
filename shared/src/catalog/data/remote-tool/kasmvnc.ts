import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kasmvnc: CatalogEntryInput = {
  id: "kasmvnc",
  name: "KasmVNC",
  family: "remote-tool",
  about: "Desktop of its own, seen in a web browser.",
  maker: "Kasm Technologies",
  sources: ["kasmtech/KasmVNC project: package and service files"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["Xkasmvnc"],
      scripts: ["kasmvncserver"],
      services: ["kasmvncserver@*"],
      applications: ["kasmvncserver"],
      listeningPorts: [8443, 8444],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [8443, 8444], unattended: true }],
};
