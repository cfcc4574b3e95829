import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gnomeRemoteDesktop: CatalogEntryInput = {
  id: "gnome-remote-desktop",
  name: "GNOME Remote Desktop",
  family: "remote-tool",
  about: "Desktop sharing of GNOME over RDP or VNC.",
  maker: "GNOME project",
  sources: ["Program run and watched on Debian 12", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["gnome-remote-desktop-daemon", "vino-server"],
      services: [
        "gnome-remote-desktop",
        "gnome-remote-desktop-headless",
        "gnome-remote-desktop-handover",
        "vino-server",
      ],
      applications: ["vino"],
      listeningPorts: [3389, 5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [3389, 5900], unattended: null }],
};
