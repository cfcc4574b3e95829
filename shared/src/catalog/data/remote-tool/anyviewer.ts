import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const anyviewer: CatalogEntryInput = {
  id: "anyviewer",
  name: "AnyViewer",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "AOMEI International Network Limited",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Sigma project, SigmaHQ rules",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AnyViewer.exe", "AnyViewerSetup*.exe"],
      paths: [
        "/AnyViewer/RCService.exe",
        "/AnyViewer/RCClient.exe",
        "/AnyViewer/AVCore.exe",
        "/AnyViewer/ScreanCap.exe",
      ],
      services: ["AnyViewer*"],
      originalNames: ["AnyViewer"],
      applications: ["AnyViewer*"],
      domains: ["*.anyviewer.com", "*.anyviewer.cn"],
    },
    {
      platforms: ["macos"],
      executables: ["AnyViewer"],
      applications: ["AnyViewer"],
      bundleIds: ["com.aomei.anyviewer*"],
      domains: ["*.anyviewer.com"],
    },
  ],
};
