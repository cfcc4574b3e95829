import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nordvpn: CatalogEntryInput = {
  id: "nordvpn",
  name: "NordVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Nord Security",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["NordVPN.exe", "nordvpn-service.exe"],
      services: ["nordvpn-service"],
      applications: ["NordVPN"],
      interfaces: ["NordLynx*", "nordlynx"],
    },
    {
      platforms: ["macos"],
      executables: ["NordVPN"],
      services: ["com.nordvpn.*"],
      applications: ["NordVPN"],
      bundleIds: ["com.nordvpn.*"],
    },
    {
      platforms: ["linux"],
      executables: ["nordvpnd"],
      services: ["nordvpnd"],
      applications: ["nordvpn"],
      interfaces: ["nordlynx", "nordtun"],
    },
  ],
};
