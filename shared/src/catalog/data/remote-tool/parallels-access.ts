import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const parallelsAccess: CatalogEntryInput = {
  id: "parallels-access",
  name: "Parallels Access agent",
  family: "remote-tool",
  about: "Lets its owner use this computer from elsewhere.",
  maker: "Parallels International GmbH",
  sources: [
    "Homebrew project: cask definitions",
    "LOLRMM project, catalog of remote management tools",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["prl_deskctl_agent.exe", "prl_deskctl_wizard.exe"],
      applications: ["Parallels Access"],
    },
    {
      platforms: ["macos"],
      executables: ["prl_deskctl_agent"],
      services: ["com.parallels.mobile.*"],
      applications: ["Parallels Access"],
      bundleIds: ["com.parallels.mobile", "com.parallels.mobile.*", "com.parallels.access*"],
    },
  ],
};
