import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const riseupvpn: CatalogEntryInput = {
  id: "riseupvpn",
  name: "RiseupVPN, Bitmask",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "LEAP Encryption Access Project",
  sources: [
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["riseup-vpn.exe", "bitmask.exe", "bitmask-vpn.exe", "calyx-vpn.exe", "bitmask_helper.exe"],
      services: ["riseupvpn-helper*", "bitmask-helper*", "calyxvpn-helper*"],
      applications: ["RiseupVPN*", "Bitmask*", "CalyxVPN*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["riseup-vpn", "riseup-vpn.launcher", "bitmask-vpn", "bitmask-helper", "calyx-vpn"],
      services: ["bitmask-helper", "riseup-vpn*"],
      applications: ["RiseupVPN", "riseup-vpn", "CalyxVPN", "bitmask-vpn"],
    },
  ],
};
