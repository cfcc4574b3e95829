import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const autoMouseMover: CatalogEntryInput = {
  id: "auto-mouse-mover",
  name: "Auto Mouse Mover",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "MurGee and others",
  sources: [
    "Red Canary surveyor project: screensaver bypass list",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Auto Mouse Mover.exe",
        "AutoMouseMover.exe",
        "MouseMover.exe",
        "Mouse Mover.exe",
        "Mouse Mover by MurGee.exe",
      ],
      applications: ["Auto Mouse Mover*", "Mouse Mover*"],
    },
    {
      platforms: ["macos"],
      executables: ["Mouse Mover", "Auto Mouse Mover", "automatic-mouse-mover"],
      applications: ["Mouse Mover", "Auto Mouse Mover", "automatic-mouse-mover"],
      bundleIds: ["com.murgee.automousemover*"],
    },
  ],
};
