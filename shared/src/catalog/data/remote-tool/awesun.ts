import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const awesun: CatalogEntryInput = {
  id: "awesun",
  aliases: ["aweray"],
  name: "AweSun",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "AweRay",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AweSun.exe", "aweray_remote*.exe", "AweSun_*.exe"],
      services: ["AweSun*"],
      originalNames: ["AweSun.exe"],
      applications: ["AweSun*", "AweRay Remote"],
      domains: ["*.aweray.com", "*.aweray.net"],
    },
    { platforms: ["macos"], executables: ["AweSun"], applications: ["AweSun"], bundleIds: ["com.aweray.*"] },
  ],
};
