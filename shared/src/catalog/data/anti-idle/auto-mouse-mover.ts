import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const autoMouseMover: CatalogEntryInput = {
  id: "auto-mouse-mover",
  name: "Auto Mouse Mover",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "MurGee",
  sources: ["Red Canary surveyor project: screensaver bypass list"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Auto Mouse Mover.exe", "AutoMouseMover.exe"],
      applications: ["Auto Mouse Mover*"],
    },
  ],
};
