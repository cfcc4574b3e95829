import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tightvnc: CatalogEntryInput = {
  id: "tightvnc",
  name: "TightVNC Server",
  family: "remote-tool",
  about: "VNC server.",
  maker: "GlavSoft LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
    "Debian 12: file lists of its packages",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["tvnserver.exe"],
      services: ["tvnserver", "TightVNC Server"],
      viewers: ["tvnviewer.exe", "vncviewer.exe", "TightVNCViewer*.exe", "TightVNC Viewer*"],
      originalNames: ["tvnserver.exe"],
      applications: ["TightVNC*"],
      listeningPorts: [5900, 5800],
    },
    {
      platforms: ["linux"],
      executables: ["Xtightvnc"],
      scripts: ["tightvncserver"],
      applications: ["tightvncserver"],
      listeningPorts: [5901],
    },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["windows", "linux"], ports: [5900, 5800], unattended: null },
    { by: "outbound_socket", platforms: ["windows"], ports: [5500], unattended: null },
  ],
};
