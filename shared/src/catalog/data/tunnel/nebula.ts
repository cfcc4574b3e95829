import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nebula: CatalogEntryInput = {
  id: "nebula",
  name: "Nebula",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "Defined Networking",
  sources: ["Debian package nebula", "Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["nebula", "nebula.exe"],
      requiredArguments: ["-config*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["dnclient", "dnclient.exe"],
      services: ["nebula", "dnclient"],
      interfaces: ["nebula0", "nebula1", "defined1"],
    },
  ],
};
