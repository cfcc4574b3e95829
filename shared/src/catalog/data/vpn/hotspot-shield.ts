import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hotspotShield: CatalogEntryInput = {
  id: "hotspot-shield",
  name: "Hotspot Shield",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Aura",
  sources: [
    "Recorded Future report on VPN use",
    "Public process lists of VPN clients; names not compared with a second source",
  ],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["hsscp.exe", "hydra.exe"],
      services: ["hshld", "HotspotShield*"],
      applications: ["Hotspot Shield*"],
    },
    {
      platforms: ["macos"],
      executables: ["HotspotShield", "Hotspot Shield"],
      applications: ["Hotspot Shield"],
      bundleIds: ["com.anchorfree.*"],
    },
    { platforms: ["linux"], executables: ["hotspotshield"] },
  ],
};
