import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const inlets: CatalogEntryInput = {
  id: "inlets",
  name: "inlets",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "inlets project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["inlets.exe", "inlets-pro.exe"] },
    { platforms: ["macos", "linux"], executables: ["inlets", "inlets-pro"], services: ["inlets*"] },
  ],
};
