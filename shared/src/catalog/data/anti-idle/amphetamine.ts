import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const amphetamine: CatalogEntryInput = {
  id: "amphetamine",
  name: "Amphetamine",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "William Gustafson",
  sources: ["Red Canary surveyor project: screensaver bypass list"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["macos"],
      executables: ["Amphetamine", "Amphetamine Enhancer"],
      applications: ["Amphetamine", "Amphetamine Enhancer"],
      bundleIds: ["com.if.Amphetamine", "com.if.Amphetamine-Enhancer"],
    },
  ],
};
