import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zrok: CatalogEntryInput = {
  id: "zrok",
  name: "zrok",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "NetFoundry",
  sources: [
    "Maker's public product documentation; names not compared with a second source",
    "Scoop buckets: file names",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["zrok.exe", "zrok2.exe"] },
    {
      platforms: ["macos", "linux"],
      executables: ["zrok", "zrok2"],
      services: ["zrok-*", "zrok-agent"],
      applications: ["zrok", "zrok2", "zrok-agent"],
      domains: ["*.zrok.io"],
    },
  ],
};
