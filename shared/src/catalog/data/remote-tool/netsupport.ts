import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netsupport: CatalogEntryInput = {
  id: "netsupport",
  aliases: ["netsupport-manager"],
  name: "NetSupport Manager client",
  family: "remote-tool",
  about: "Remote control client; often abused.",
  maker: "NetSupport Ltd",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["client32.exe"],
      services: ["Client32"],
      viewers: ["pcictlui.exe", "NetSupport Manager Control*", "NetSupport School Tutor*"],
      originalNames: ["client32.exe", "PCICFGUI.EXE"],
      applications: ["NetSupport Manager*", "NetSupport School*"],
      listeningPorts: [5405],
      domains: ["*.netsupportsoftware.com", "*.netsupportmanager.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5405], unattended: null }],
};
