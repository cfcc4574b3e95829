import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const lantern: CatalogEntryInput = {
  id: "lantern",
  name: "Lantern",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Brave New Software Project",
  sources: ["Homebrew cask project: bundle ids and launchd labels", "Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["lantern.exe"], services: ["Lantern*"], applications: ["Lantern"] },
    {
      platforms: ["macos"],
      executables: ["lantern", "Lantern"],
      services: ["org.getlantern"],
      applications: ["Lantern"],
      bundleIds: ["com.getlantern.lantern", "org.getlantern.*"],
    },
    { platforms: ["linux"], executables: ["lantern"], applications: ["lantern"] },
  ],
};
