import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const devTunnels: CatalogEntryInput = {
  id: "dev-tunnels",
  name: "Microsoft dev tunnels",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Microsoft Corporation",
  sources: ["Sigma project, SigmaHQ rules", "LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["devtunnel.exe"],
      originalNames: ["devtunnel.exe"],
      applications: ["Microsoft.devtunnel*", "devtunnel"],
      domains: ["*.devtunnels.ms"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["devtunnel"],
      applications: ["devtunnel"],
      domains: ["*.devtunnels.ms"],
    },
  ],
};
