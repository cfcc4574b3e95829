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
    {
      platforms: ["windows"],
      paths: ["/AppData/Roaming/Lantern/lantern.exe", "/Program Files/Lantern/lantern.exe"],
      services: ["LanternSvc*"],
    },
    {
      platforms: ["macos"],
      paths: ["/Applications/Lantern.app/Contents/MacOS/lantern"],
      services: ["org.getlantern"],
      bundleIds: ["com.getlantern.lantern", "org.getlantern.*"],
    },
    { platforms: ["linux"], paths: ["/usr/bin/lantern", "/usr/lib/lantern/*"] },
  ],
};
