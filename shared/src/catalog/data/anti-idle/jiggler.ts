import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jiggler: CatalogEntryInput = {
  id: "jiggler",
  aliases: ["jiggy"],
  name: "Jiggler",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Stick Software",
  sources: ["Public repositories of jigglers"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["macos"],
      executables: ["Jiggler"],
      applications: ["Jiggler"],
      bundleIds: ["com.sticksoftware.Jiggler"],
    },
    { platforms: ["windows", "linux"], executables: ["jiggy.exe", "jiggy", "mjig.exe"] },
  ],
};
