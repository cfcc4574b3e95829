import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ultraviewer: CatalogEntryInput = {
  id: "ultraviewer",
  name: "UltraViewer",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "DucFabulous Co., Ltd",
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
      executables: ["UltraViewer*.exe"],
      folders: ["UltraViewer"],
      services: ["UltraViewService", "UltraViewer*"],
      signers: ["DUC FABULOUS CO.,LTD"],
      originalNames: ["UltraViewer_Desktop.exe", "UltraViewer_Service.exe"],
      applications: ["UltraViewer*"],
      domains: ["*.ultraviewer.net", "*.ultraviewer.com"],
    },
  ],
};
