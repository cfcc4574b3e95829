import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const honeygain: CatalogEntryInput = {
  id: "honeygain",
  name: "Honeygain",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "Honeygain UAB",
  sources: ["Public write-up of technique T1496.002 with process names", "Its container image: process name"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["honeygain.exe", "honeygainclient.exe"],
      applications: ["Honeygain*"],
      domains: ["*.honeygain.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["honeygain", "Honeygain"],
      applications: ["Honeygain"],
      bundleIds: ["com.honeygain.*"],
      domains: ["*.honeygain.com"],
    },
  ],
};
