import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mouseJiggler: CatalogEntryInput = {
  id: "mouse-jiggler",
  name: "Mouse Jiggler",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Arkane Systems",
  sources: [
    "Red Canary surveyor project: screensaver bypass list",
    "Scoop buckets: file names",
    "winget package index: product names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["MouseJiggle.exe", "MouseJiggler.exe", "Mouse Jiggler.exe", "mouse-jiggler.exe"],
      originalNames: ["MouseJiggler.dll", "MouseJiggler.exe", "MouseJiggle.exe"],
      applications: ["Mouse Jiggler*", "MouseJiggler*"],
    },
  ],
};
