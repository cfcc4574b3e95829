import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dameware: CatalogEntryInput = {
  id: "dameware",
  name: "DameWare Mini Remote Control",
  family: "remote-tool",
  about: "Remote control agent for Windows.",
  maker: "SolarWinds",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["dwrcs.exe", "dwrcst.exe"],
      services: ["dwmrcs"],
      viewers: ["dwrcc.exe", "dntu.exe", "DameWare Mini Remote Control"],
      originalNames: ["dwrcs.exe", "dwrcst.exe"],
      applications: ["DameWare*Agent*"],
      listeningPorts: [6129],
      domains: ["*.swi-rc.com", "*.swi-tc.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [6129], unattended: null }],
};
