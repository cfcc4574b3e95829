import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mikogo: CatalogEntryInput = {
  id: "mikogo",
  name: "Mikogo",
  family: "remote-tool",
  about: "Screen sharing and remote control.",
  maker: "Snapview GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Mikogo-host.exe", "Mikogo-Service.exe", "Mikogo-Starter.exe", "MikogoLauncher.exe", "Mikogo.exe"],
      services: ["Mikogo-Service"],
      viewers: ["Mikogo Viewer*", "Mikogo-Viewer*"],
      originalNames: ["Mikogo-host.exe"],
      applications: ["Mikogo*"],
      domains: ["autoupdate.mikogo4.com", "webdb*.mikogo4.com"],
    },
    {
      platforms: ["macos"],
      executables: ["Mikogo"],
      applications: ["Mikogo"],
      domains: ["autoupdate.mikogo4.com", "webdb*.mikogo4.com"],
    },
  ],
};
