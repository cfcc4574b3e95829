import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const playit: CatalogEntryInput = {
  id: "playit",
  name: "playit.gg",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Developed Methods LLC",
  sources: [
    "winget package index: product names",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["playit.exe", "playit-windows-*.exe", "playit-agent.exe"],
      services: ["playit*"],
      applications: ["playit*"],
      domains: ["*.playit.gg"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["playit", "playit-agent", "playit-cli", "playitd", "playit-linux-*", "playit-darwin-*"],
      services: ["playit"],
      applications: ["playit"],
      domains: ["*.playit.gg"],
    },
  ],
};
