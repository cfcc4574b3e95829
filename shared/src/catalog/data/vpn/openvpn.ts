import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const openvpn: CatalogEntryInput = {
  id: "openvpn",
  name: "OpenVPN",
  family: "vpn",
  about: "VPN program that companies use for their own networks, and anybody for a server of their own.",
  maker: "OpenVPN Inc. and the OpenVPN project",
  sources: [
    "Program run on Debian 12",
    "winget package index: product names",
    "Scoop buckets: file names",
    "OpenVPN manual",
  ],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "openvpn.exe",
        "openvpn-gui.exe",
        "openvpnserv.exe",
        "openvpnserv2.exe",
        "OpenVPNConnect.exe",
        "ovpnconnector.exe",
        "ovpnhelper_service.exe",
      ],
      services: ["OpenVPNService", "OpenVPNServiceInteractive", "OVPNHelperService", "OVPNConnectorService"],
      applications: ["OpenVPN 2*", "OpenVPN Connect*"],
      interfaces: [
        "TAP-Windows Adapter V9*",
        "OpenVPN Wintun*",
        "OpenVPN TAP-Windows*",
        "OpenVPN Data Channel Offload*",
      ],
    },
    {
      platforms: ["macos"],
      executables: ["openvpn", "Tunnelblick", "Viscosity", "OpenVPN Connect"],
      services: ["org.openvpn.*", "net.tunnelblick.*", "com.sparklabs.Viscosity*"],
      applications: ["Tunnelblick", "Viscosity", "OpenVPN Connect"],
      bundleIds: ["org.openvpn.client.app", "net.tunnelblick.tunnelblick", "com.viscosityvpn.Viscosity"],
    },
    {
      platforms: ["linux"],
      executables: ["openvpn", "openvpn3-service-client", "openvpn3-service-backendstart"],
      services: ["openvpn", "openvpn@*", "openvpn-client@*", "openvpn3-session@*"],
      applications: ["openvpn", "openvpn3"],
    },
  ],
};
