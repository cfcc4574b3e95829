import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const localxpose: CatalogEntryInput = {
  id: "localxpose",
  name: "LocalXpose",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "LocalXpose",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["loclx.exe", "loclx-windows-*.exe"] },
    { platforms: ["macos", "linux"], executables: ["loclx"], applications: ["localxpose"] },
  ],
};
