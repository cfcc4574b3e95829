import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jprq: CatalogEntryInput = {
  id: "jprq",
  name: "jprq",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "azimjohn/jprq project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["jprq", "jprq.exe"],
      domains: ["*.jprq.io", "*.jprq.site"],
    },
  ],
};
