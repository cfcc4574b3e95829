import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const trojan: CatalogEntryInput = {
  id: "trojan",
  name: "Trojan",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "trojan-gfw and trojan-go projects",
  sources: [
    "Scoop buckets: file names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["trojan-go.exe", "trojan-qt5.exe"],
      paths: ["/Program Files/trojan/trojan.exe"],
      services: ["trojan-go*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["trojan-go", "Trojan-Qt5"],
      paths: ["/usr/bin/trojan", "/usr/local/bin/trojan", "/opt/homebrew/bin/trojan"],
      services: ["trojan", "trojan@*", "trojan-go*"],
      applications: ["trojan"],
    },
  ],
};
