import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const screensConnect: CatalogEntryInput = {
  id: "screens-connect",
  name: "Screens Connect",
  family: "remote-tool",
  about: "Keeps this computer reachable for its owner's Screens app, over the system's own screen sharing.",
  maker: "Edovia Inc.",
  sources: ["Homebrew project: cask definitions", "Safe Exam Browser project: lists of prohibited programs"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["macos"],
      executables: ["Screens Connect"],
      services: ["com.edovia.screens.connect*", "com.edovia.Screens-Connect*"],
      applications: ["Screens Connect"],
      bundleIds: ["com.edovia.Screens-Connect*", "com.edovia.screens.connect*"],
    },
    { platforms: ["windows"], applications: ["Screens Connect"] },
  ],
};
