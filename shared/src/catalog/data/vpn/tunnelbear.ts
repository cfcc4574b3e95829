import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tunnelbear: CatalogEntryInput = {
  id: "tunnelbear",
  name: "TunnelBear",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "TunnelBear, LLC",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TunnelBear.exe", "TunnelBear.Maintenance.exe", "tbear.maintenance.exe"],
      services: ["TunnelBear*"],
      applications: ["TunnelBear*"],
    },
    {
      platforms: ["macos"],
      executables: ["TunnelBear"],
      applications: ["TunnelBear"],
      bundleIds: ["com.tunnelbear.*"],
    },
  ],
};
