import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const bore: CatalogEntryInput = {
  id: "bore",
  name: "bore",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "ekzhang/bore project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["bore.exe"], requiredArguments: ["local"] },
    { platforms: ["macos", "linux"], executables: ["bore"], requiredArguments: ["local"] },
  ],
};
