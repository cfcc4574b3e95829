import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const salad: CatalogEntryInput = {
  id: "salad",
  name: "Salad",
  family: "proxyware",
  about: "Pays its user for lending computing power and the internet connection.",
  maker: "Salad Technologies",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Salad.Bowl.Service.exe", "Salad.Bootstrapper.exe"],
      paths: ["/Program Files/Salad/Salad.exe"],
      services: ["Salad.Bowl*", "SaladBowl*"],
    },
  ],
};
