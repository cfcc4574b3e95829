import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const earnfm: CatalogEntryInput = {
  id: "earnfm",
  name: "EarnFM",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "EarnFM",
  sources: ["Its container image: process name"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["earnfm.exe", "EarnFM.exe"], applications: ["EarnFM*", "Earn.fm*"] },
    { platforms: ["macos", "linux"], executables: ["earnfm", "earnfm_example"], applications: ["EarnFM"] },
  ],
};
