import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const proxylite: CatalogEntryInput = {
  id: "proxylite",
  name: "ProxyLite",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "ProxyLite",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["ProxyLite.exe", "proxylite.exe"], applications: ["ProxyLite*"] },
    { platforms: ["macos", "linux"], executables: ["proxylite", "proxyservice-lite"] },
  ],
};
