import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mysterium: CatalogEntryInput = {
  id: "mysterium",
  name: "Mysterium node",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["mysterium.exe", "myst.exe"],
      applications: ["MystNodes*", "Mysterium Node*"],
      domains: ["*.mysterium.network"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["myst"],
      applications: ["Mysterium node"],
      domains: ["*.mysterium.network"],
    },
  ],
};
