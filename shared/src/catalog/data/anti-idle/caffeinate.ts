import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const caffeinate: CatalogEntryInput = {
  id: "caffeinate",
  name: "caffeinate",
  family: "anti-idle",
  about: "The system's own command that keeps a Mac and its display awake.",
  maker: "Apple Inc.",
  sources: ["Red Canary surveyor project: screensaver bypass list"],
  checkedOn: "2026-11-22",
  programs: [
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-d*"] },
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-u*"] },
  ],
};
