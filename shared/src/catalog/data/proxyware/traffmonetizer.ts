import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const traffmonetizer: CatalogEntryInput = {
  id: "traffmonetizer",
  name: "Traffmonetizer",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["traffmonetizer.exe", "traffmain.exe"],
      applications: ["Traffmonetizer*"],
      domains: ["*.traffmonetizer.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["traffmonetizer"],
      applications: ["Traffmonetizer"],
      domains: ["*.traffmonetizer.com"],
    },
  ],
};
