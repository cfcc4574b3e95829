import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const holesail: CatalogEntryInput = {
  id: "holesail",
  name: "Holesail",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Holesail project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["holesail", "holesail.exe"],
      scripts: ["holesail"],
      domains: ["*.holesail.io"],
    },
  ],
};
