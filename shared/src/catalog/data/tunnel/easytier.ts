import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const easytier: CatalogEntryInput = {
  id: "easytier",
  name: "EasyTier",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "EasyTier project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["easytier-core", "easytier-core.exe", "easytier-gui", "easytier-gui.exe"],
      services: ["easytier*"],
      applications: ["easytier*"],
    },
  ],
};
