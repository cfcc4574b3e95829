import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hysteria: CatalogEntryInput = {
  id: "hysteria",
  aliases: ["tuic"],
  name: "Hysteria, TUIC",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "apernet and related projects",
  sources: ["Scoop buckets: file names", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["hysteria.exe", "hysteria-windows-*.exe", "tuic-client.exe"] },
    {
      platforms: ["macos", "linux"],
      executables: ["hysteria", "hysteria-linux-*", "hysteria-darwin-*", "tuic-client"],
      services: ["hysteria-client*", "tuic-client*"],
    },
  ],
};
