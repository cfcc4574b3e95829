import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jiggler: CatalogEntryInput = {
  id: "jiggler",
  aliases: ["jiggy"],
  name: "Jiggler",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Stick Software and others",
  sources: ["Public repositories of jigglers", "Homebrew cask project: bundle ids and launchd labels"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["macos"],
      executables: ["Jiggler"],
      applications: ["Jiggler"],
      bundleIds: ["com.sticksoftware.Jiggler", "com.stick.app.jiggler"],
    },
    { platforms: ["macos", "linux"], executables: ["mouse-jiggler", "mouse_jiggler", "mousejiggler", "mousejiggle"] },
    { platforms: ["windows", "macos", "linux"], executables: ["jiggy.exe", "jiggy", "mjig.exe"] },
  ],
};
