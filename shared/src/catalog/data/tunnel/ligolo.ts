import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ligolo: CatalogEntryInput = {
  id: "ligolo",
  name: "Ligolo",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "nicocha30 and sysdream projects",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["ligolo", "ligolo.exe", "ligolo-ng*", "ligolo-agent*", "localrelay_*"],
    },
  ],
};
