import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const revsocks: CatalogEntryInput = {
  id: "revsocks",
  name: "revsocks",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "kost/revsocks project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [{ platforms: ["windows", "macos", "linux"], executables: ["revsocks", "revsocks.exe", "revsocks_*"] }],
};
