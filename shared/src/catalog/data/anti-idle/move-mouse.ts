import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const moveMouse: CatalogEntryInput = {
  id: "move-mouse",
  name: "Move Mouse",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Ellanet",
  sources: ["Red Canary surveyor project: screensaver bypass list", "Microsoft Store: package name"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Move Mouse.exe", "MoveMouse.exe"],
      originalNames: ["Move Mouse.exe"],
      applications: ["Move Mouse*", "*EllAnt.MoveMouse*"],
      bundleIds: ["3158EllAnt.MoveMouse*"],
    },
  ],
};
