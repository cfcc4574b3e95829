import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const novnc: CatalogEntryInput = {
  id: "novnc",
  aliases: ["websockify"],
  name: "noVNC / websockify",
  family: "remote-tool",
  about: "Makes a VNC server reachable from a web browser.",
  maker: "noVNC project",
  sources: ["Program run and watched on Debian 12", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["websockify", "novnc_proxy"],
      scripts: ["websockify", "novnc_proxy"],
      listeningPorts: [6080],
    },
    {
      platforms: ["macos"],
      executables: ["websockify"],
      scripts: ["websockify", "novnc_proxy"],
      listeningPorts: [6080],
    },
    { platforms: ["windows"], executables: ["websockify.exe"], scripts: ["websockify"], listeningPorts: [6080] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [6080], unattended: null }],
};
