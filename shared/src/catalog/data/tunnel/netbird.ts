import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netbird: CatalogEntryInput = {
  id: "netbird",
  name: "NetBird",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "NetBird GmbH",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["netbird.exe", "netbird-ui.exe"],
      services: ["Netbird"],
      applications: ["Netbird*"],
      interfaces: ["wt0"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["netbird", "netbird-ui"],
      services: ["netbird", "io.netbird.client"],
      applications: ["netbird", "NetBird UI"],
      bundleIds: ["io.netbird.*"],
      interfaces: ["wt0", "utun100"],
    },
  ],
};
