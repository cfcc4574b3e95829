import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const getscreen: CatalogEntryInput = {
  id: "getscreen",
  aliases: ["getscreen-me"],
  name: "Getscreen.me",
  family: "remote-tool",
  about: "Remote access agent reached through a browser.",
  maker: "Getscreen.me",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["getscreen.exe", "getscreen-*.exe", "getscreen.upd.exe"],
      services: ["GetscreenSV", "Getscreen.me*"],
      signers: ["Kopetra Ltd.", "Get Skrin Softver", "Point B Ltd"],
      viewers: ["Getscreen.me Dashboard*"],
      originalNames: ["getscreen.exe"],
      applications: ["Getscreen.me*"],
      domains: ["*.getscreen.me", "*.getscreen.ru"],
    },
    {
      platforms: ["macos"],
      executables: ["getscreen", "Getscreen.me"],
      applications: ["Getscreen.me"],
      bundleIds: ["me.getscreen*"],
      domains: ["*.getscreen.me"],
    },
    {
      platforms: ["linux"],
      executables: ["getscreen.me", "getscreen"],
      services: ["getscreen.me"],
      applications: ["getscreen.me"],
      domains: ["*.getscreen.me"],
    },
  ],
};
