import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jumpDesktop: CatalogEntryInput = {
  id: "jump-desktop",
  aliases: ["jump-desktop-connect"],
  name: "Jump Desktop Connect",
  family: "remote-tool",
  about: "Lets its owner use this computer from elsewhere.",
  maker: "Phase Five Systems LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew project: cask definitions",
    "RMML project, list of remote management tools",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["JumpConnect.exe", "JumpService.exe", "JumpUpdater.exe"],
      services: ["JumpConnect", "Jump Desktop*"],
      viewers: ["JumpDesktop.exe", "JumpClient.exe", "Jump Desktop"],
      originalNames: ["JumpConnect.exe", "JumpService.exe"],
      applications: ["Jump Desktop Connect"],
      domains: ["*.jumpdesktop.com", "*.jumpto.me"],
    },
    {
      platforms: ["macos"],
      executables: ["JumpConnect", "Jump Desktop Connect"],
      services: ["com.p5sys.jump.connect*"],
      viewers: ["Jump Desktop"],
      applications: ["Jump Desktop Connect"],
      bundleIds: ["com.p5sys.jump.connect*", "com.p5sys.jump.mac.connect"],
      domains: ["*.jumpdesktop.com", "*.jumpto.me"],
    },
  ],
};
