import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wipter: CatalogEntryInput = {
  id: "wipter",
  name: "Wipter",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "Wipter",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["Wipter.exe", "wipter-app.exe"], applications: ["Wipter*"] },
    { platforms: ["macos", "linux"], executables: ["wipter-app", "wipter"], applications: ["wipter", "wipter-app"] },
  ],
};
