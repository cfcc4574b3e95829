import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tmate: CatalogEntryInput = {
  id: "tmate",
  name: "tmate",
  family: "tunnel",
  about: "Shares this computer's terminal with others through a relay.",
  maker: "tmate.io",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Program run on Debian 12",
  ],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["macos", "linux"],
      executables: ["tmate"],
      applications: ["tmate"],
      domains: ["*.tmate.io"],
    },
  ],
};
