import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pawns: CatalogEntryInput = {
  id: "pawns",
  name: "Pawns (IPRoyal)",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["iproyal-desktop.exe", "pawns.exe", "pawns-cli.exe"],
      applications: ["Pawns*", "IPRoyal Pawns*"],
      domains: ["*.pawns.app", "*.iproyal.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["pawns-cli", "Pawns"],
      applications: ["Pawns (IPRoyal)"],
      domains: ["*.pawns.app", "*.iproyal.com"],
    },
  ],
};
