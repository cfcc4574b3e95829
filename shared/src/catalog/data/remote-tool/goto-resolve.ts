import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotoResolve: CatalogEntryInput = {
  id: "goto-resolve",
  aliases: ["gotoresolve", "goto", "gotoassist-resolve"],
  name: "GoTo Resolve",
  family: "remote-tool",
  about: "Support agent with unattended remote control.",
  maker: "GoTo Technologies",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["GoToResolve*.exe"],
      services: ["GoToResolve_*", "GoToResolve*"],
      originalNames: ["GoToResolveRemoteControl.exe", "GoToResolveUnattended.exe", "GoToResolveProcessChecker.exe"],
      applications: ["GoTo Resolve*"],
      domains: ["*.getgo.com"],
    },
    {
      platforms: ["macos"],
      executables: ["GoToResolve*"],
      services: ["com.logmein.goto*", "com.goto.resolve*"],
      applications: ["GoTo Resolve*"],
      bundleIds: ["com.logmein.gotoresolve*"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["GoToResolveRemoteControl.exe", "GoToResolveTerminal.exe"],
      unattended: null,
    },
  ],
};
