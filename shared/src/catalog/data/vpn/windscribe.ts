import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const windscribe: CatalogEntryInput = {
  id: "windscribe",
  name: "Windscribe",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Windscribe Limited",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Windscribe.exe", "WindscribeService.exe"],
      services: ["WindscribeService"],
      applications: ["Windscribe"],
      interfaces: ["Windscribe*"],
    },
    {
      platforms: ["macos"],
      executables: ["Windscribe"],
      applications: ["Windscribe"],
      bundleIds: ["com.windscribe.*"],
    },
    {
      platforms: ["linux"],
      executables: ["Windscribe"],
      services: ["windscribe-helper"],
      applications: ["windscribe"],
    },
  ],
};
