import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const caffeine: CatalogEntryInput = {
  id: "caffeine",
  name: "Caffeine",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Zhorn Software and others",
  sources: [
    "Red Canary surveyor project: screensaver bypass list",
    "Mandiant report on UNC5267",
    "Homebrew cask project: bundle ids and launchd labels",
    "Scoop buckets: file names",
    "Debian package caffeine",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["caffeine.exe", "caffeine32.exe", "caffeine64.exe"],
      originalNames: ["caffeine.exe", "caffeine64.exe", "caffeine32.exe"],
      applications: ["Caffeine", "Zhorn Software Caffeine*"],
    },
    {
      platforms: ["macos"],
      executables: ["Caffeine"],
      applications: ["Caffeine"],
      bundleIds: ["com.lightheadsw.caffeine", "com.intelliscapesolutions.caffeine", "net.domzilla.caffeine"],
    },
    {
      platforms: ["linux"],
      executables: ["caffeine", "caffeine-indicator", "caffeine-ng", "caffeine-gnome-extension"],
      scripts: ["caffeine", "caffeine-indicator", "caffeine-ng"],
      applications: ["caffeine", "caffeine-ng", "gnome-shell-extension-caffeine"],
    },
  ],
};
