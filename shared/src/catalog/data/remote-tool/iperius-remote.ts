import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const iperiusRemote: CatalogEntryInput = {
  id: "iperius-remote",
  name: "Iperius Remote",
  family: "remote-tool",
  about: "Remote desktop for support.",
  maker: "Enter Srl",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["IperiusRemote.exe", "iperiusremote*.exe"],
      services: ["IperiusRemote*"],
      originalNames: ["IperiusRemote.exe"],
      applications: ["Iperius Remote*"],
      domains: ["*.iperiusremote.com"],
    },
    { platforms: ["macos"], executables: ["IperiusRemote"] },
  ],
};
