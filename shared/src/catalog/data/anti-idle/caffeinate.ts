import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const caffeinate: CatalogEntryInput = {
  id: "caffeinate",
  name: "caffeinate",
  family: "anti-idle",
  about: "The system's own command that keeps a Mac and its display awake.",
  maker: "Apple Inc.",
  sources: ["Red Canary surveyor project: screensaver bypass list"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-d*"] },
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-u*"] },
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-i*d*"] },
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-s*d*"] },
    { platforms: ["macos"], executables: ["caffeinate"], requiredArguments: ["-m*d*"] },
  ],
};
