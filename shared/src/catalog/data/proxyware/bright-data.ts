import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const brightData: CatalogEntryInput = {
  id: "bright-data",
  aliases: ["luminati"],
  name: "Bright Data SDK",
  family: "proxyware",
  about: "Part of free programs that lets a company rent out their users' connections.",
  maker: "Bright Data Ltd.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["net_updater32.exe", "net_updater64.exe", "brd_sdk*.exe", "lum_sdk*.exe"],
      services: ["luminati_net_updater_*", "brd_net_updater_*", "lum_sdk*", "net_updater_*"],
    },
    { platforms: ["macos", "linux"], executables: ["net_updater", "net_updater64", "brd_sdk*"] },
  ],
};
