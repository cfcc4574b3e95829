import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remoteview: CatalogEntryInput = {
  id: "remoteview",
  name: "RemoteView (Rsupport)",
  family: "remote-tool",
  about: "Unattended remote access through the maker's servers.",
  maker: "Rsupport Co., Ltd.",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rvagent.exe", "rvagtray.exe", "remoteview.exe"],
      viewers: ["RemoteView Viewer*"],
      applications: ["RemoteView*"],
      domains: ["*.rview.com"],
    },
  ],
};
