import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pagekite: CatalogEntryInput = {
  id: "pagekite",
  name: "PageKite",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "PageKite project",
  sources: ["Debian package pagekite", "Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["pagekite.exe"], services: ["pagekite*"] },
    {
      platforms: ["macos", "linux"],
      executables: ["pagekite"],
      scripts: ["pagekite", "pagekite.py"],
      services: ["pagekite"],
      applications: ["pagekite"],
      domains: ["*.pagekite.net"],
    },
  ],
};
