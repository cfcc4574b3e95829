import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const simplehelp: CatalogEntryInput = {
  id: "simplehelp",
  name: "SimpleHelp Remote Access",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "SimpleHelp Ltd",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "SimpleHelpCustomer.exe",
        "SimpleService.exe",
        "SimpleGatewayService.exe",
        "remoteaccesswinlauncher.exe",
      ],
      paths: ["/JWrapper-Remote Access/*/Remote Access.exe", "/JWrapper-Remote Support/*/Remote Support.exe"],
      folders: ["JWrapper-Remote Access", "JWrapper-Remote Support"],
      signers: ["SimpleHelp Ltd"],
      viewers: ["SimpleHelp Technician*"],
      applications: ["SimpleHelp*"],
      domains: ["*.simple-help.com", "rmshelp.me"],
    },
    {
      platforms: ["macos"],
      paths: ["/JWrapper-Remote Access/*", "/JWrapper-Remote Support/*"],
      viewers: ["SimpleHelp Technician*"],
      applications: ["SimpleHelp*"],
      domains: ["*.simple-help.com"],
    },
    {
      platforms: ["linux"],
      paths: ["/JWrapper-Remote Access/*", "/JWrapper-Remote Support/*"],
      services: ["simplehelp*"],
      domains: ["*.simple-help.com"],
    },
  ],
};
