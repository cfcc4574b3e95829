import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Its program is called edge, as others are; the community and the far side must stand beside it.
export const n2n: CatalogEntryInput = {
  id: "n2n",
  name: "n2n",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "ntop",
  sources: ["Debian package n2n"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["edge", "edge.exe"], requiredArguments: ["-c", "-l*"] },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["edge", "edge.exe"],
      requiredArguments: ["-c*", "-k*", "-l*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      services: ["n2n-edge", "edge-n2n"],
      applications: ["n2n"],
      interfaces: ["n2n0", "n2n1"],
    },
  ],
};
