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
  // Who watches is connected to the relay alone: nothing on this computer tells a shared terminal with guests from one without.
  programs: [
    {
      platforms: ["macos", "linux"],
      executables: ["tmate"],
      applications: ["tmate"],
      domains: ["*.tmate.io"],
    },
  ],
};
