import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const uuRemote: CatalogEntryInput = {
  id: "uu-remote",
  name: "UU Remote (NetEase)",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "NetEase",
  sources: ["Homebrew project: cask definitions", "Projects that run its Windows program under Linux: file names"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["GameViewerServer.exe", "GameViewerHealthd.exe", "GameViewerService.exe", "GameViewerLauncher.exe"],
      folders: ["Netease/GameViewer"],
    },
    {
      platforms: ["macos"],
      executables: ["UURemote"],
      services: ["com.netease.uuremote*"],
      applications: ["UURemote", "UU Remote"],
      bundleIds: ["com.netease.uuremote*"],
    },
  ],
};
