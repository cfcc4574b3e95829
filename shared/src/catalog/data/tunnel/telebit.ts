import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const telebit: CatalogEntryInput = {
  id: "telebit",
  name: "Telebit",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Telebit project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["telebit", "telebitd", "telebit.exe"],
      scripts: ["telebitd.js", "telebit.js", "telebit-remote.js"],
      services: ["telebit", "cloud.telebit.remote"],
      domains: ["*.telebit.cloud", "*.telebit.io"],
    },
  ],
};
