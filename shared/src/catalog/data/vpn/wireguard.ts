import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wireguard: CatalogEntryInput = {
  id: "wireguard",
  name: "WireGuard",
  family: "vpn",
  about: "VPN program that companies use for their own networks, and anybody for a server of their own.",
  maker: "WireGuard project",
  sources: [
    "Program run on Debian 12",
    "WireGuard project: documentation of its programs",
    "winget package index: product names",
  ],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "wireguard.exe",
        "wireguard-go.exe",
        "wiresock-client.exe",
        "wiresock-client-gui.exe",
        "wiresock-service.exe",
        "wiresock-connect.exe",
        "wireproxy.exe",
      ],
      services: ["WireGuardManager", "WireGuardTunnel$*", "wiresock-client-service"],
      applications: ["WireGuard", "WireSock*"],
      interfaces: ["WireGuard Tunnel*"],
    },
    {
      platforms: ["macos"],
      executables: ["wireguard-go", "WireGuard", "WireGuardNetworkExtension", "wireproxy"],
      applications: ["WireGuard"],
      bundleIds: ["com.wireguard.macos*"],
    },
    {
      platforms: ["linux"],
      executables: ["wireguard-go", "boringtun-cli", "boringtun", "wireproxy"],
      services: ["wg-quick@*"],
      applications: ["wireguard", "wireguard-tools", "wireguard-go"],
      interfaces: ["wg0", "wg1", "wg2"],
    },
  ],
};
