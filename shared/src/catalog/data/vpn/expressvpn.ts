import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const expressvpn: CatalogEntryInput = {
  id: "expressvpn",
  name: "ExpressVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Express Technologies Ltd.",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["expressvpnd.exe", "ExpressVPN.exe", "ExpressVPN.VpnService.exe", "ExpressVPN.SystemService.exe"],
      services: ["ExpressVPN*"],
      applications: ["ExpressVPN*"],
      interfaces: ["ExpressVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["ExpressVPN", "expressvpnd"],
      services: ["com.expressvpn.*"],
      applications: ["ExpressVPN"],
      bundleIds: ["com.expressvpn.*"],
    },
    {
      platforms: ["linux"],
      executables: ["expressvpnd"],
      services: ["expressvpn"],
      applications: ["expressvpn"],
    },
  ],
};
