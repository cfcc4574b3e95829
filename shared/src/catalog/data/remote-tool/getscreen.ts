import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const getscreen: CatalogEntryInput = {
  id: "getscreen",
  aliases: ["getscreen-me"],
  name: "Getscreen.me",
  family: "remote-tool",
  about: "Remote access agent reached through a browser.",
  maker: "Getscreen.me",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["getscreen.exe", "getscreen-*.exe", "getscreen.upd.exe"],
      services: ["GetscreenSV", "Getscreen.me*"],
      signers: ["Kopetra Ltd."],
      originalNames: ["getscreen.exe"],
      applications: ["Getscreen.me*"],
      domains: ["*.getscreen.me"],
    },
    {
      platforms: ["macos"],
      executables: ["getscreen", "Getscreen.me"],
      applications: ["Getscreen.me"],
      bundleIds: ["me.getscreen*"],
    },
    {
      platforms: ["linux"],
      executables: ["getscreen.me", "getscreen"],
      services: ["getscreen.me"],
      applications: ["getscreen.me"],
    },
  ],
};
