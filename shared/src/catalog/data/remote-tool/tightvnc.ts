import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tightvnc: CatalogEntryInput = {
  id: "tightvnc",
  name: "TightVNC Server",
  family: "remote-tool",
  about: "VNC server.",
  maker: "GlavSoft LLC",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["tvnserver.exe"],
      services: ["tvnserver", "TightVNC Server"],
      signers: ["GlavSoft LLC", "GlavSoft LLC."],
      viewers: ["tvnviewer.exe", "vncviewer.exe"],
      originalNames: ["tvnserver.exe"],
      applications: ["TightVNC*"],
      listeningPorts: [5900, 5800],
    },
    {
      platforms: ["linux"],
      executables: ["Xtightvnc"],
      applications: ["tightvncserver"],
      listeningPorts: [5901],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "linux"], ports: [5900, 5800], unattended: null }],
};
