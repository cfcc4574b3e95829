import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sunlogin: CatalogEntryInput = {
  id: "sunlogin",
  name: "Sunlogin (Oray)",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Oray",
  sources: ["LOLRMM project, catalog of remote management tools", "Homebrew project: cask definitions"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["SunloginClient*.exe", "OrayRemoteService.exe", "OrayRemoteShell.exe", "sunlogin*.exe"],
      services: ["SunloginService", "SunloginClient*"],
      originalNames: ["SunloginClient.exe"],
      applications: ["Sunlogin*"],
      domains: ["*.oray.com", "*.oray.net"],
    },
    {
      platforms: ["macos"],
      executables: ["SunloginClient", "SunloginClient_Desktop"],
      services: ["com.oray.sunlogin*"],
      applications: ["SunloginClient*"],
      bundleIds: ["com.oray.sunlogin*"],
      domains: ["*.oray.com", "*.oray.net"],
    },
    {
      platforms: ["linux"],
      executables: ["sunloginclient", "oray_rundaemon"],
      services: ["runsunloginclient"],
      applications: ["sunloginclient"],
      domains: ["*.oray.com", "*.oray.net"],
    },
  ],
};
