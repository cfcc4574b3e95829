import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tunnelto: CatalogEntryInput = {
  id: "tunnelto",
  name: "tunnelto",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "tunnelto project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [{ platforms: ["windows", "macos", "linux"], executables: ["tunnelto", "tunnelto.exe"] }],
};
