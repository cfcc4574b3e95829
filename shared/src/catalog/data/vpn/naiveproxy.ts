import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const naiveproxy: CatalogEntryInput = {
  id: "naiveproxy",
  name: "NaïveProxy",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "klzgrad/naiveproxy project",
  sources: ["Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["naive", "naive.exe"], requiredArguments: ["--proxy=*"] },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["naive", "naive.exe"],
      requiredArguments: ["*config*.json"],
    },
  ],
};
