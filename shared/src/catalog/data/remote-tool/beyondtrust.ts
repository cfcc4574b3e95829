import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const beyondtrust: CatalogEntryInput = {
  id: "beyondtrust",
  aliases: ["bomgar"],
  name: "BeyondTrust Remote Support",
  family: "remote-tool",
  about: "Support client of a company's own BeyondTrust (Bomgar) appliance.",
  maker: "BeyondTrust Corporation",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["bomgar-scc.exe", "bomgar-scc-*.exe", "bomgar-pac.exe", "bomgar-pac-*.exe", "bomgar-rdp.exe"],
      services: ["bomgar-*", "BeyondTrust Remote Support*"],
      originalNames: ["bomgar-scc.exe"],
      applications: ["BeyondTrust Remote Support*", "Bomgar*"],
    },
    {
      platforms: ["macos"],
      executables: ["bomgar-scc", "sdcust"],
      services: ["com.bomgar.*"],
      bundleIds: ["com.bomgar.*"],
    },
    { platforms: ["linux"], executables: ["bomgar-scc", "bomgar-pac"] },
  ],
};
