import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const quickfox: CatalogEntryInput = {
  id: "quickfox",
  aliases: ["malus", "transocks"],
  name: "QuickFox, Malus, Transocks",
  family: "vpn",
  about: "VPN program with which people abroad use services in China.",
  maker: "Various",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["QuickFox.exe", "QuickFoxService.exe", "Transocks.exe", "SixFast.exe"],
      paths: ["/Program Files/Malus/Malus.exe", "/Program Files (x86)/Malus/Malus.exe"],
      services: ["QuickFox*", "Transocks*"],
      applications: ["QuickFox*", "Transocks*", "SixFast*"],
    },
    {
      platforms: ["macos"],
      executables: ["QuickFox", "Transocks"],
      applications: ["QuickFox*", "Transocks*"],
    },
  ],
};
