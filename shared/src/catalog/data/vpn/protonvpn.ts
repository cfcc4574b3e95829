import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const protonvpn: CatalogEntryInput = {
  id: "protonvpn",
  name: "Proton VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Proton AG",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ProtonVPN.exe", "ProtonVPNService.exe", "ProtonVPN.WireGuardService.exe"],
      services: ["ProtonVPN*"],
      applications: ["Proton VPN*", "ProtonVPN*"],
      interfaces: ["ProtonVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["ProtonVPN"],
      applications: ["ProtonVPN"],
      bundleIds: ["ch.protonvpn.mac*"],
    },
    {
      platforms: ["linux"],
      executables: ["protonvpn-app", "protonvpn"],
      scripts: ["protonvpn-app", "protonvpn"],
      applications: ["proton-vpn-gnome-desktop", "protonvpn"],
      interfaces: ["proton0"],
    },
  ],
};
