import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const grass: CatalogEntryInput = {
  id: "grass",
  name: "Grass",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["grass.exe", "grass desktop.exe"],
      applications: ["Grass Desktop*"],
      domains: ["*.getgrass.io"],
    },
    {
      platforms: ["macos"],
      executables: ["grass-desktop"],
      applications: ["Grass", "Grass Desktop"],
      domains: ["*.getgrass.io"],
    },
    // The package called grass is a map program.
    {
      platforms: ["linux"],
      executables: ["grass-desktop"],
      applications: ["grass-desktop"],
      domains: ["*.getgrass.io"],
    },
  ],
};
