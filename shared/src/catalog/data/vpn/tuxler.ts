import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tuxler: CatalogEntryInput = {
  id: "tuxler",
  name: "Tuxler VPN",
  family: "vpn",
  about: "VPN program for everybody that uses and lends private internet connections.",
  maker: "Tuxler Privacy Technologies",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["tuxlerVPN.exe", "tuxler.exe"],
      services: ["tuxler*"],
      applications: ["tuxlerVPN*", "Tuxler*"],
    },
  ],
};
