import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const freerdpShadow: CatalogEntryInput = {
  id: "freerdp-shadow",
  name: "FreeRDP shadow server",
  family: "remote-tool",
  about: "Shows the real desktop over RDP.",
  maker: "FreeRDP project",
  sources: ["Program run and watched on Debian 12", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["freerdp-shadow-cli", "freerdp-shadow-cli3"],
      applications: ["freerdp2-shadow-x11", "freerdp3-shadow-x11", "freerdp-server"],
      listeningPorts: [3389],
    },
    { platforms: ["windows"], executables: ["freerdp-shadow-cli.exe", "wfreerdp-shadow.exe"], listeningPorts: [3389] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "windows"], ports: [3389], unattended: null }],
};
