import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tunnelmole: CatalogEntryInput = {
  id: "tunnelmole",
  name: "Tunnelmole",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Tunnelmole project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["tunnelmole", "tmole", "tunnelmole.exe", "tmole.exe"],
      scripts: ["tunnelmole", "tmole", "tunnelmole.js"],
    },
  ],
};
