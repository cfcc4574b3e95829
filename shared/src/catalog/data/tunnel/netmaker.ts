import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netmaker: CatalogEntryInput = {
  id: "netmaker",
  name: "Netmaker",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "Gravitl Inc.",
  sources: [
    "winget package index: product names",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["netclient.exe", "netclient-gui.exe"],
      services: ["netclient*"],
      applications: ["Netmaker*", "netclient*"],
      interfaces: ["netmaker*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["netclient"],
      services: ["netclient", "com.gravitl.netclient"],
      applications: ["netclient"],
      interfaces: ["netmaker"],
    },
  ],
};
