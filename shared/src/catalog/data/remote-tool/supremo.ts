import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const supremo: CatalogEntryInput = {
  id: "supremo",
  name: "Supremo",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Nanosystems S.r.l.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Supremo.exe", "SupremoHelper.exe", "SupremoService.exe", "SupremoSystem.exe"],
      services: ["SupremoService"],
      signers: ["Nanosystems S.r.l."],
      originalNames: ["Supremo.exe", "SupremoService.exe"],
      applications: ["Supremo*"],
      domains: ["*.supremocontrol.com", "*.nanosystems.it"],
    },
    {
      platforms: ["macos"],
      executables: ["Supremo"],
      applications: ["Supremo"],
      bundleIds: ["it.nanosystems.supremo*"],
    },
  ],
};
