import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const boringproxy: CatalogEntryInput = {
  id: "boringproxy",
  name: "boringproxy",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "boringproxy project",
  sources: ["Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["boringproxy", "boringproxy.exe", "boringproxy-*"] },
  ],
};
