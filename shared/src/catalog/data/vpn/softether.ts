import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const softether: CatalogEntryInput = {
  id: "softether",
  name: "SoftEther VPN client",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "SoftEther project",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["vpnclient_x64.exe", "vpncmgr_x64.exe", "vpncmgr.exe", "vpnclient.exe"],
      services: ["SEVPNCLIENT*", "SoftEther VPN Client*"],
      applications: ["SoftEther VPN Client*"],
      interfaces: ["VPN Client Adapter*"],
    },
    {
      platforms: ["linux"],
      paths: ["/vpnclient/vpnclient"],
      services: ["softethervpn-client", "softether-vpnclient"],
      applications: ["softether-vpnclient", "softether-vpncmd"],
    },
  ],
};
