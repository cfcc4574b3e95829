import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dontSleep: CatalogEntryInput = {
  id: "dont-sleep",
  name: "Don't Sleep",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Nenad Hrg (SoftwareOK)",
  sources: ["Red Canary surveyor project: screensaver bypass list", "Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["DontSleep.exe", "DontSleep_x64.exe", "DontSleep_*.exe"],
      originalNames: ["DontSleep.exe"],
      applications: ["DontSleep*", "Don't Sleep*"],
    },
  ],
};
