import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const caffeine: CatalogEntryInput = {
  id: "caffeine",
  name: "Caffeine",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Zhorn Software and others",
  sources: ["Red Canary surveyor project: screensaver bypass list", "Mandiant report on UNC5267"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["caffeine.exe", "caffeine32.exe", "caffeine64.exe"],
      originalNames: ["caffeine.exe"],
      applications: ["Caffeine"],
    },
    {
      platforms: ["macos"],
      executables: ["Caffeine"],
      applications: ["Caffeine"],
      bundleIds: ["com.lightheadsw.caffeine", "com.intelliscapesolutions.caffeine"],
    },
    {
      platforms: ["linux"],
      executables: ["caffeine", "caffeine-indicator"],
      scripts: ["caffeine", "caffeine-indicator"],
      applications: ["caffeine"],
    },
  ],
};
