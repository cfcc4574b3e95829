import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zrok: CatalogEntryInput = {
  id: "zrok",
  name: "zrok",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "NetFoundry",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["zrok.exe"] },
    { platforms: ["macos", "linux"], executables: ["zrok"], services: ["zrok-*"], applications: ["zrok"] },
  ],
};
