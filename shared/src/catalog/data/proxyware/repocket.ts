import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const repocket: CatalogEntryInput = {
  id: "repocket",
  name: "Repocket",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["repocket.exe"],
      applications: ["Repocket*"],
      domains: ["*.repocket.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["repocket"],
      applications: ["Repocket"],
      domains: ["*.repocket.com"],
    },
  ],
};
