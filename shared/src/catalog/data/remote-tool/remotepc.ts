import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remotepc: CatalogEntryInput = {
  id: "remotepc",
  name: "RemotePC",
  family: "remote-tool",
  about: "Unattended remote access through the maker's servers.",
  maker: "IDrive Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "RemotePC.exe",
        "RemotePCService.exe",
        "RemotePCHost.exe",
        "RPCSuite.exe",
        "RemotePCDesktop.exe",
        "idrive.RemotePCAgent.exe",
      ],
      paths: ["/RemotePC/*/RPCService.exe", "/RemotePC/RPCService.exe"],
      services: ["RemotePC*", "RPCService", "RPCPerformanceService"],
      viewers: ["RemotePC Viewer*", "RemotePCViewer.exe", "RPCViewer*.exe"],
      originalNames: ["RemotePC.exe", "RemotePCService.exe", "RPCSuite.exe", "RPCService.exe"],
      applications: ["RemotePC*"],
      domains: ["*.remotepc.com"],
    },
    {
      platforms: ["macos"],
      executables: ["RemotePC", "RPCService", "RemotePCHost", "RemotePCDesktop"],
      services: ["com.prosoftnet.remotepc*", "com.remotepc.*"],
      viewers: ["RemotePC Viewer*"],
      applications: ["RemotePC", "RemotePC Host", "RemotePCHost"],
      bundleIds: ["com.prosoftnet.remotepc*", "com.remotepc.*"],
      domains: ["*.remotepc.com"],
    },
    {
      platforms: ["linux"],
      executables: ["remotepc", "remotepc-host"],
      services: ["remotepc*"],
      viewers: ["remotepc-viewer"],
      applications: ["remotepc", "remotepc-host"],
      domains: ["*.remotepc.com"],
    },
  ],
};
