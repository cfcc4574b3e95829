import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const syncro: CatalogEntryInput = {
  id: "syncro",
  name: "Syncro agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider.",
  maker: "Servably, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Syncro.Service.exe",
        "Syncro.Service.Runner.exe",
        "Syncro.App.Runner.exe",
        "SyncroLive.Agent.exe",
        "SyncroLive.Service.exe",
      ],
      services: ["Syncro", "SyncroLive*"],
      originalNames: ["Syncro.Service.exe"],
      applications: ["Syncro*"],
      domains: ["*.syncromsp.com", "*.syncrolive.com"],
    },
  ],
};
