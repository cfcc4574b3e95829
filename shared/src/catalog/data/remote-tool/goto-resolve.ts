import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotoResolve: CatalogEntryInput = {
  id: "goto-resolve",
  aliases: ["gotoresolve", "goto", "gotoassist-resolve"],
  name: "GoTo Resolve",
  family: "remote-tool",
  about: "Support agent with unattended remote control.",
  maker: "GoTo Technologies",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["GoToResolve*.exe", "GoTo.Resolve.*.exe"],
      folders: ["GoTo Resolve Unattended", "GoTo Resolve Applet"],
      services: ["GoToResolve_*", "GoToResolve*"],
      viewers: ["GoTo Resolve Desktop Console*"],
      originalNames: ["GoToResolveRemoteControl.exe", "GoToResolveUnattended.exe", "GoToResolveProcessChecker.exe"],
      applications: ["GoTo Resolve*"],
      domains: ["*.getgo.com", "*.console.gotoresolve.com", "*.services.gotoresolve.com", "console.gotoresolve.com"],
    },
    {
      platforms: ["macos"],
      executables: ["GoToResolve*"],
      services: ["com.logmein.gotoresolve*"],
      viewers: ["GoTo Resolve Desktop Console*"],
      applications: ["GoTo Resolve*"],
      bundleIds: ["com.logmein.gotoresolve*"],
      domains: ["*.getgo.com", "*.console.gotoresolve.com", "*.services.gotoresolve.com"],
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
