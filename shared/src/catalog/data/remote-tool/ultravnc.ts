import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ultravnc: CatalogEntryInput = {
  id: "ultravnc",
  name: "UltraVNC",
  family: "remote-tool",
  about: "VNC server for Windows.",
  maker: "uvnc bvba",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["winvnc.exe", "winvncsc.exe", "winwvc.exe", "UVNC_Launch.exe", "uvnc_service.exe"],
      services: ["uvnc_service", "UltraVNC*"],
      viewers: ["vncviewer.exe", "UltraVNC Viewer*", "UltraVNC_*Viewer*.exe"],
      originalNames: ["winvnc.exe"],
      applications: ["UltraVNC*", "UltraVnc"],
      listeningPorts: [5900, 5800],
      domains: ["*.ultravnc.com"],
    },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["windows"], ports: [5900, 5800], unattended: null },
    { by: "outbound_socket", platforms: ["windows"], ports: [5500], unattended: null },
  ],
};
