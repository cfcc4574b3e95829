import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const iox: CatalogEntryInput = {
  id: "iox",
  name: "iox",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "EddieIvan01/iox project",
  sources: ["Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["iox", "iox.exe"], requiredArguments: ["fwd", "-r"] },
    { platforms: ["windows", "macos", "linux"], executables: ["iox", "iox.exe"], requiredArguments: ["proxy", "-r"] },
  ],
};
