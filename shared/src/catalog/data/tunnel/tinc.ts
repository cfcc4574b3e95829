import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tinc: CatalogEntryInput = {
  id: "tinc",
  name: "tinc",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "tinc project",
  sources: ["Debian package tinc"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["tincd", "tincd.exe"],
      services: ["tinc", "tinc@*", "tinc.*"],
      applications: ["tinc"],
      interfaces: ["tinc0"],
    },
  ],
};
