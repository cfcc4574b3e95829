import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const betternet: CatalogEntryInput = {
  id: "betternet",
  name: "Betternet",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Aura",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Betternet.exe", "BetternetService.exe"],
      services: ["Betternet*"],
      applications: ["Betternet*"],
    },
    { platforms: ["macos"], executables: ["Betternet"], applications: ["Betternet*"] },
  ],
};
