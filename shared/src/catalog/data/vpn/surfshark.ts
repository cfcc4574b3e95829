import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const surfshark: CatalogEntryInput = {
  id: "surfshark",
  name: "Surfshark",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Surfshark B.V.",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Surfshark.exe", "Surfshark.Service.exe"],
      services: ["Surfshark*"],
      applications: ["Surfshark*"],
      interfaces: ["Surfshark*"],
    },
    {
      platforms: ["macos"],
      executables: ["Surfshark"],
      applications: ["Surfshark"],
      bundleIds: ["com.surfshark.*"],
    },
    {
      platforms: ["linux"],
      executables: ["surfshark"],
      services: ["surfshark*"],
      applications: ["surfshark"],
      interfaces: ["surfshark_wg", "surfshark_tun"],
    },
  ],
};
