import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const syncro: CatalogEntryInput = {
  id: "syncro",
  name: "Syncro agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider.",
  maker: "Servably, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Syncro.Service.exe",
        "Syncro.Service.Runner.exe",
        "Syncro.App.Runner.exe",
        "Syncro.Installer.exe",
        "Syncro.Overmind.Service.exe",
        "SyncroLive.Agent.exe",
        "SyncroLive.Agent.Runner.exe",
        "SyncroLive.Service.exe",
        "Kabuto.Service.Runner.exe",
        "Kabuto.App.Runner.exe",
      ],
      services: ["Syncro", "SyncroLive*"],
      originalNames: ["Syncro.Service.exe", "Syncro.Service.Runner.exe", "Syncro.Installer.exe"],
      applications: ["Syncro Agent*", "SyncroLive*"],
      domains: ["*.syncromsp.com", "*.syncrolive.com", "*.syncroapi.com", "*.kabutoservices.com"],
    },
    { platforms: ["linux"], services: ["syncro"], domains: ["*.syncromsp.com"] },
  ],
};
