import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const proxyrack: CatalogEntryInput = {
  id: "proxyrack",
  name: "ProxyRack",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "ProxyRack",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["proxyrack*.exe"], services: ["ProxyRack*"], applications: ["ProxyRack*"] },
    { platforms: ["macos", "linux"], executables: ["proxyrack", "proxyrack-pop"] },
  ],
};
