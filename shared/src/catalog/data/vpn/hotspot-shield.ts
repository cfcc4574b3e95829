import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Its engine hydra.exe bears the name of a well-known password tester, so it counts in its own folder alone.
export const hotspotShield: CatalogEntryInput = {
  id: "hotspot-shield",
  name: "Hotspot Shield",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Aura",
  sources: [
    "Recorded Future report on VPN use",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["hsscp.exe", "hshld.exe", "cmw_srv.exe"],
      paths: ["/Hotspot Shield/*hydra.exe"],
      folders: ["Hotspot Shield"],
      services: ["hshld", "HotspotShield*", "HssSrv", "HssWd"],
      applications: ["Hotspot Shield*"],
      interfaces: ["Hotspot Shield*"],
    },
    {
      platforms: ["macos"],
      executables: ["HotspotShield", "Hotspot Shield"],
      applications: ["Hotspot Shield", "HotspotShield"],
      bundleIds: ["com.anchorfree.*"],
    },
    {
      platforms: ["linux"],
      executables: ["hotspotshield"],
      services: ["hotspotshield*"],
      applications: ["hotspotshield"],
    },
  ],
};
