import type { CatalogEntryInput } from "../../catalog-entry.ts";

// On Linux a package called grass is a geographic information system.
export const grass: CatalogEntryInput = {
  id: "grass",
  name: "Grass",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["grass desktop.exe", "grass-desktop.exe"],
      paths: ["/Program Files/Grass/grass.exe", "/AppData/Local/Grass/grass.exe"],
      applications: ["Grass Desktop*"],
      domains: ["*.getgrass.io"],
    },
    {
      platforms: ["macos"],
      executables: ["grass-desktop"],
      applications: ["Grass Desktop"],
      domains: ["*.getgrass.io"],
    },
    {
      platforms: ["linux"],
      executables: ["grass-desktop"],
      applications: ["grass-desktop", "grass-node"],
      domains: ["*.getgrass.io"],
    },
  ],
};
