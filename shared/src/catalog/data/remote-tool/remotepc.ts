import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remotepc: CatalogEntryInput = {
  id: "remotepc",
  name: "RemotePC",
  family: "remote-tool",
  about: "Unattended remote access through the maker's servers.",
  maker: "IDrive Inc.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["RemotePC.exe", "RemotePCService.exe", "RemotePCHost.exe", "RPCSuite.exe", "RemotePCDesktop.exe"],
      services: ["RemotePC*"],
      originalNames: ["RemotePC.exe", "RemotePCService.exe", "RPCSuite.exe"],
      applications: ["RemotePC*"],
      viewers: ["RemotePC Viewer*", "RPCViewer*.exe"],
      domains: ["*.remotepc.com"],
    },
    {
      platforms: ["macos"],
      executables: ["RemotePC", "RPCService", "RemotePCHost"],
      services: ["com.prosoftnet.remotepc*"],
      applications: ["RemotePC", "RemotePC Host"],
      bundleIds: ["com.prosoftnet.remotepc*"],
    },
    {
      platforms: ["linux"],
      executables: ["remotepc", "remotepc-host"],
      services: ["remotepc*"],
      applications: ["remotepc", "remotepc-host"],
    },
  ],
};
