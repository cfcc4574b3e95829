import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zenmate: CatalogEntryInput = {
  id: "zenmate",
  name: "ZenMate",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "ZenGuard GmbH",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ZenMate.exe", "ZenMate.Service.exe", "ZenMateVPN.exe"],
      services: ["ZenMate*"],
      applications: ["ZenMate*"],
    },
    { platforms: ["macos"], executables: ["ZenMate VPN"], applications: ["ZenMate*"] },
  ],
};
