import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dwservice: CatalogEntryInput = {
  id: "dwservice",
  aliases: ["dwagent"],
  name: "DWService agent",
  family: "remote-tool",
  about: "Remote access agent reached through a browser.",
  maker: "DWSERVICE",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["dwagsvc.exe", "dwagent.exe", "dwaglnc.exe"],
      services: ["DWAgent"],
      applications: ["DWAgent"],
      domains: ["*.dwservice.net"],
    },
    {
      platforms: ["macos"],
      executables: ["dwagsvc", "dwagent", "dwaglnc"],
      services: ["net.dwservice.*"],
      applications: ["DWAgent"],
    },
    {
      platforms: ["linux"],
      executables: ["dwagsvc", "dwagent"],
      services: ["dwagent"],
      scripts: ["dwagent"],
      applications: ["dwagent"],
    },
  ],
};
