import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const localtunnel: CatalogEntryInput = {
  id: "localtunnel",
  name: "localtunnel",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "localtunnel project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["localtunnel", "localtunnel.exe"],
      scripts: ["localtunnel", "lt.js"],
      domains: ["*.localtunnel.me", "*.loca.lt"],
    },
  ],
};
