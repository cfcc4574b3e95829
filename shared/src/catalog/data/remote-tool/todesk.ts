import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const todesk: CatalogEntryInput = {
  id: "todesk",
  name: "ToDesk",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Hainan YouQu Technology",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew project: cask definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ToDesk.exe", "ToDesk_Service.exe", "ToDesk_Session.exe", "ToDesk_Setup.exe", "ToDesk_Lite*.exe"],
      services: ["ToDesk_Service"],
      originalNames: ["ToDesk.exe", "ToDesk_Service.exe"],
      applications: ["ToDesk"],
      domains: ["*.todesk.com"],
    },
    {
      platforms: ["macos"],
      executables: ["ToDesk", "ToDesk_Service", "ToDesk_Session"],
      services: ["com.youqu.todesk*"],
      applications: ["ToDesk"],
      bundleIds: ["com.youqu.todesk*"],
      domains: ["*.todesk.com"],
    },
    {
      platforms: ["linux"],
      executables: ["ToDesk", "ToDesk_Service", "ToDesk_Session"],
      services: ["todeskd"],
      applications: ["todesk"],
      domains: ["*.todesk.com"],
    },
  ],
};
