import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const earnapp: CatalogEntryInput = {
  id: "earnapp",
  name: "EarnApp",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "Bright Data Ltd.",
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["earnapp.exe", "earnapp_service.exe"],
      services: ["earnapp*"],
      applications: ["EarnApp*"],
      domains: ["*.earnapp.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["earnapp", "earnapp_svc", "EarnApp"],
      services: ["earnapp", "earnapp_upgrader", "com.earnapp*"],
      applications: ["EarnApp"],
      domains: ["*.earnapp.com"],
    },
  ],
};
