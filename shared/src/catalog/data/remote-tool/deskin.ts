import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const deskin: CatalogEntryInput = {
  id: "deskin",
  name: "DeskIn",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Zuler Technology",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["DeskIn.exe", "DeskIn_*.exe"],
      services: ["DeskIn*"],
      originalNames: ["DeskIn.exe"],
      applications: ["DeskIn*"],
    },
    { platforms: ["macos"], executables: ["DeskIn"], applications: ["DeskIn"] },
  ],
};
