import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const yggdrasil: CatalogEntryInput = {
  id: "yggdrasil",
  aliases: ["cjdns", "husarnet"],
  name: "Yggdrasil, cjdns, Husarnet",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "Various projects",
  sources: [
    "Debian package yggdrasil",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["yggdrasil", "yggdrasil.exe", "cjdroute", "cjdroute.exe", "husarnet-daemon", "husarnet-daemon.exe"],
      services: ["yggdrasil", "cjdns", "husarnet"],
      applications: ["yggdrasil", "cjdns", "husarnet"],
      interfaces: ["ygg0", "hnet0"],
    },
  ],
};
