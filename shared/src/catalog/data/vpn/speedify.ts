import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const speedify: CatalogEntryInput = {
  id: "speedify",
  name: "Speedify",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Connectify, Inc.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Speedify.exe", "speedify_ui.exe", "SpeedifyService.exe"],
      services: ["Speedify*"],
      applications: ["Speedify*"],
      interfaces: ["Connectify*", "Speedify*"],
    },
    {
      platforms: ["macos"],
      executables: ["Speedify", "SpeedifyService"],
      services: ["SpeedifyService", "me.connectify.*"],
      applications: ["Speedify"],
    },
    {
      platforms: ["linux"],
      executables: ["speedify", "speedify_ui"],
      services: ["speedify*"],
      applications: ["speedify", "speedifyui"],
      interfaces: ["connectify0"],
    },
  ],
};
