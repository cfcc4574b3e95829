import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const proxifier: CatalogEntryInput = {
  id: "proxifier",
  name: "Proxifier",
  family: "vpn",
  about: "Sends the traffic of chosen programs through proxies.",
  maker: "Initex",
  sources: ["Homebrew cask project: bundle ids and launchd labels", "Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Proxifier.exe", "ProxifierHelper.exe"],
      services: ["Proxifier*"],
      applications: ["Proxifier*"],
    },
    {
      platforms: ["macos"],
      executables: ["Proxifier"],
      applications: ["Proxifier"],
      bundleIds: ["com.initex.proxifier.*"],
    },
  ],
};
