import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const iperiusRemote: CatalogEntryInput = {
  id: "iperius-remote",
  name: "Iperius Remote",
  family: "remote-tool",
  about: "Remote desktop for support.",
  maker: "Enter Srl",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["IperiusRemote.exe", "iperiusremote*.exe"],
      services: ["IperiusRemote*"],
      originalNames: ["IperiusRemote.exe"],
      applications: ["Iperius Remote*"],
      domains: ["*.iperiusremote.com", "*.iperius-rs.com", "iperius-r*.com"],
    },
    {
      platforms: ["macos"],
      executables: ["IperiusRemote"],
      applications: ["Iperius Remote", "IperiusRemote"],
      domains: ["*.iperiusremote.com"],
    },
  ],
};
