import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const krdp: CatalogEntryInput = {
  id: "krdp",
  name: "KRDP",
  family: "remote-tool",
  about: "Remote desktop (RDP) server of KDE Plasma: shows the real desktop.",
  maker: "KDE",
  sources: ["KDE/krdp project: server and service files"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["krdpserver"],
      services: ["app-org.kde.krdpserver", "plasma-krdp_server"],
      applications: ["krdp"],
      bundleIds: ["org.kde.krdpserver"],
      listeningPorts: [3389],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [3389], unattended: null }],
};
