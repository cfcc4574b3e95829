import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const protonvpn: CatalogEntryInput = {
  id: "protonvpn",
  name: "Proton VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Proton AG",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "ProtonVPN.exe",
        "ProtonVPNService.exe",
        "ProtonVPN.Client.exe",
        "ProtonVPN.Launcher.exe",
        "ProtonVPN.WireGuardService.exe",
      ],
      folders: ["Proton/VPN", "Proton VPN*"],
      services: ["ProtonVPN*"],
      applications: ["Proton VPN*", "ProtonVPN*"],
      interfaces: ["ProtonVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["ProtonVPN"],
      services: ["ch.protonvpn.*"],
      applications: ["ProtonVPN"],
      bundleIds: ["ch.protonvpn.mac*"],
    },
    {
      platforms: ["linux"],
      executables: ["protonvpn-app", "protonvpn", "protonvpn-cli"],
      scripts: ["protonvpn-app", "protonvpn", "protonvpn-cli"],
      services: ["me.proton.vpn*", "proton-vpn-daemon*"],
      applications: [
        "proton-vpn-gnome-desktop",
        "proton-vpn-gtk-app",
        "proton-vpn-daemon",
        "proton-vpn-cli",
        "protonvpn",
        "protonvpn-cli",
      ],
      interfaces: ["proton0", "pvpnksintrf0", "ipv6leakintrf0"],
    },
  ],
};
