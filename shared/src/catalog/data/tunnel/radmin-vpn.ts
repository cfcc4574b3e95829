import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const radminVpn: CatalogEntryInput = {
  id: "radmin-vpn",
  name: "Radmin VPN",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "Famatech",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["RvControlSvc.exe", "RvRvpnGui.exe"],
      folders: ["Radmin VPN"],
      services: ["RvControlSvc"],
      applications: ["Radmin VPN*"],
      interfaces: ["Radmin VPN*", "Famatech Radmin VPN*"],
    },
  ],
};
