import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const innernet: CatalogEntryInput = {
  id: "innernet",
  name: "innernet",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "tonarino",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    { platforms: ["macos", "linux"], executables: ["innernet"], services: ["innernet@*"], applications: ["innernet"] },
  ],
};
