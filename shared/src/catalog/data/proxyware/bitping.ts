import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const bitping: CatalogEntryInput = {
  id: "bitping",
  name: "Bitping",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["bitping.exe", "bitpingd.exe"],
      applications: ["Bitping*"],
      domains: ["*.bitping.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["bitpingd"],
      applications: ["Bitping"],
      domains: ["*.bitping.com"],
    },
  ],
};
