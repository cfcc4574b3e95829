import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const cyberghost: CatalogEntryInput = {
  id: "cyberghost",
  name: "CyberGhost",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "CyberGhost S.R.L.",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["CyberGhost.exe", "CyberGhost.Service.exe", "Dashboard.Service.exe"],
      services: ["CyberGhost*"],
      applications: ["CyberGhost*"],
    },
    {
      platforms: ["macos"],
      executables: ["CyberGhost VPN"],
      applications: ["CyberGhost*"],
      bundleIds: ["com.cyberghostsrl.*"],
    },
    { platforms: ["linux"], executables: ["cyberghostvpn"] },
  ],
};
