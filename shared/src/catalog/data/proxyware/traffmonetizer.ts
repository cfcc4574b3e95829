import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const traffmonetizer: CatalogEntryInput = {
  id: "traffmonetizer",
  name: "Traffmonetizer",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names", "Its container image: process and arguments"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["traffmonetizer.exe", "traffmain.exe"],
      applications: ["Traffmonetizer*"],
      domains: ["*.traffmonetizer.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["traffmonetizer", "Traffmonetizer"],
      applications: ["Traffmonetizer"],
      domains: ["*.traffmonetizer.com"],
    },
    { platforms: ["macos", "linux"], executables: ["Cli"], requiredArguments: ["start", "accept", "--token"] },
  ],
};
