import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pinggy: CatalogEntryInput = {
  id: "pinggy",
  name: "Pinggy",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Pinggy Technology",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["pinggy", "pinggy.exe"],
      scripts: ["pinggy", "pinggy.py"],
      services: ["pinggy*"],
      domains: ["*.pinggy.io"],
    },
  ],
};
