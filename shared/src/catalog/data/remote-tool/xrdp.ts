import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xrdp: CatalogEntryInput = {
  id: "xrdp",
  name: "xrdp",
  family: "remote-tool",
  about: "Remote desktop (RDP) server for Linux; opens a desktop of its own for whoever logs in.",
  maker: "xrdp project",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Program run and watched on Debian 12",
    "Debian 12: file lists of its packages",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["xrdp", "xrdp-sesman", "xrdp-sesexec", "xrdp-chansrv"],
      services: ["xrdp", "xrdp-sesman"],
      applications: ["xrdp", "xorgxrdp"],
      listeningPorts: [3389],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [3389], unattended: true }],
};
