import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const supremo: CatalogEntryInput = {
  id: "supremo",
  name: "Supremo",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Nanosystems S.r.l.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Homebrew project: cask definitions",
    "Safe Exam Browser project: lists of prohibited programs",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Supremo.exe", "SupremoHelper.exe", "SupremoService.exe", "SupremoSystem.exe"],
      services: ["SupremoService"],
      viewers: ["Uranium*.exe", "Uranium Backup*", "SupremoConsole.exe"],
      originalNames: ["Supremo.exe", "SupremoService.exe"],
      applications: ["Supremo*"],
      domains: ["*.supremocontrol.com", "*.nanosystems.it"],
    },
    {
      platforms: ["macos"],
      executables: ["Supremo"],
      applications: ["Supremo"],
      bundleIds: ["it.nanosystems.supremo*", "com.nanosystems.Supremo*"],
      domains: ["*.supremocontrol.com", "*.nanosystems.it"],
    },
    { platforms: ["linux"], executables: ["Supremo"], domains: ["*.supremocontrol.com", "*.nanosystems.it"] },
  ],
};
