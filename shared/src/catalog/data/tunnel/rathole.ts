import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const rathole: CatalogEntryInput = {
  id: "rathole",
  name: "rathole",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "rathole project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["rathole.exe"] },
    { platforms: ["macos", "linux"], executables: ["rathole"], services: ["rathole*"] },
  ],
};
