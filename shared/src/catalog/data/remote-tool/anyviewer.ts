import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const anyviewer: CatalogEntryInput = {
  id: "anyviewer",
  name: "AnyViewer",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "AOMEI International Network Limited",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AnyViewer.exe"],
      paths: [
        "/AnyViewer/RCService.exe",
        "/AnyViewer/RCClient.exe",
        "/AnyViewer/AVCore.exe",
        "/AnyViewer/ScreanCap.exe",
      ],
      services: ["AnyViewer*"],
      originalNames: ["AnyViewer"],
      applications: ["AnyViewer*"],
      domains: ["*.anyviewer.com"],
    },
    {
      platforms: ["macos"],
      executables: ["AnyViewer"],
      applications: ["AnyViewer"],
      bundleIds: ["com.aomei.anyviewer*"],
    },
  ],
};
