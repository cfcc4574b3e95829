import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const torguard: CatalogEntryInput = {
  id: "torguard",
  name: "TorGuard",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "TorGuard",
  sources: [
    "Mandiant report on UNC4899",
    "Public process lists of VPN clients; names not compared with a second source",
  ],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TorGuardDesktopQt.exe", "TorGuard.exe"],
      applications: ["TorGuard*"],
    },
    { platforms: ["macos", "linux"], executables: ["torguard"], applications: ["torguard", "TorGuard"] },
  ],
};
