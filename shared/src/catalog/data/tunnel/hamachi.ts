import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hamachi: CatalogEntryInput = {
  id: "hamachi",
  name: "LogMeIn Hamachi",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "GoTo",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew cask project: installed folders",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["hamachi-2.exe", "hamachi-2-ui.exe", "hamachi.exe"],
      services: ["Hamachi2Svc", "LogMeIn Hamachi*"],
      applications: ["LogMeIn Hamachi*"],
      interfaces: ["Hamachi*", "LogMeIn Hamachi*"],
    },
    {
      platforms: ["macos"],
      executables: ["LogMeIn Hamachi", "hamachid"],
      services: ["com.logmein.hamachi*"],
      applications: ["LogMeIn Hamachi"],
      bundleIds: ["com.logmein.hamachi*"],
    },
    {
      platforms: ["linux"],
      executables: ["hamachid"],
      services: ["logmein-hamachi"],
      applications: ["logmein-hamachi"],
      interfaces: ["ham0"],
    },
  ],
};
