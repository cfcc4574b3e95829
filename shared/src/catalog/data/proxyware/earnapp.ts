import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const earnapp: CatalogEntryInput = {
  id: "earnapp",
  name: "EarnApp",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["earnapp.exe"],
      applications: ["EarnApp*"],
      domains: ["*.earnapp.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["earnapp"],
      applications: ["EarnApp"],
      domains: ["*.earnapp.com"],
    },
  ],
};
