import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const openziti: CatalogEntryInput = {
  id: "openziti",
  name: "OpenZiti tunneler",
  family: "tunnel",
  about: "Joins this computer to a private network laid over the internet, where it may offer services.",
  maker: "NetFoundry",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["ziti-edge-tunnel", "ziti-edge-tunnel.exe", "ZitiDesktopEdge.exe", "Ziti Desktop Edge"],
      services: ["ziti", "ziti-monitor", "ziti-edge-tunnel"],
      applications: ["Ziti Desktop Edge*", "ziti-edge-tunnel"],
      interfaces: ["ziti0"],
    },
  ],
};
