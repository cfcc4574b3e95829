import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const keepingyouawake: CatalogEntryInput = {
  id: "keepingyouawake",
  name: "KeepingYouAwake",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "KeepingYouAwake project",
  sources: [
    "Red Canary surveyor project: screensaver bypass list",
    "Homebrew cask project: bundle ids and launchd labels",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["macos"],
      executables: ["KeepingYouAwake"],
      applications: ["KeepingYouAwake"],
      bundleIds: ["info.marcel-dierkes.KeepingYouAwake"],
    },
  ],
};
