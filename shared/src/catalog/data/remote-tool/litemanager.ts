import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const litemanager: CatalogEntryInput = {
  id: "litemanager",
  name: "LiteManager server",
  family: "remote-tool",
  about: "Unattended remote control server.",
  maker: "LiteManagerTeam",
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
      executables: ["ROMServer.exe", "ROMFUSClient.exe"],
      services: ["ROMService"],
      signers: ["Yakhnovets Denis Aleksandrovich IP", "IP Ter-Osipov Aleksey Vladimirovich"],
      viewers: ["ROMViewer.exe", "LiteManager*Viewer*"],
      originalNames: ["ROMServer.exe"],
      applications: ["LiteManager*Server*"],
      listeningPorts: [5650],
      domains: ["*.litemanager.com", "*.litemanager.ru"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5650], unattended: null }],
};
