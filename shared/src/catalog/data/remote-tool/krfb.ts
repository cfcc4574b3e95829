import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const krfb: CatalogEntryInput = {
  id: "krfb",
  name: "Krfb",
  family: "remote-tool",
  about: "KDE's desktop sharing (VNC) server.",
  maker: "KDE",
  sources: ["Program run and watched on Debian 12", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["krfb", "krfb-virtualmonitor"],
      bundleIds: ["org.kde.krfb"],
      listeningPorts: [5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [5900], unattended: null }],
};
