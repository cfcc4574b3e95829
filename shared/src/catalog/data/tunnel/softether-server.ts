import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const softetherServer: CatalogEntryInput = {
  id: "softether-server",
  name: "SoftEther VPN server or bridge",
  family: "tunnel",
  about: "Lets others enter this computer's network from outside, also through a relay of its makers.",
  maker: "SoftEther project",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["vpnserver_x64.exe", "vpnserver.exe", "vpnbridge_x64.exe", "vpnbridge.exe"],
      services: ["SEVPNSERVER*", "SEVPNBRIDGE*", "SoftEther VPN Server*", "SoftEther VPN Bridge*"],
      applications: ["SoftEther VPN Server*", "SoftEther VPN Bridge*"],
    },
    {
      platforms: ["macos", "linux"],
      paths: ["/vpnserver/vpnserver", "/vpnbridge/vpnbridge"],
      services: ["softethervpn-server", "softethervpn-bridge"],
      applications: ["softether-vpnserver", "softether-vpnbridge"],
    },
  ],
};
