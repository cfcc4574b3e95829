import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotomypc: CatalogEntryInput = {
  id: "gotomypc",
  name: "GoToMyPC",
  family: "remote-tool",
  about: "Unattended access to one's own computer from elsewhere.",
  maker: "GoTo Technologies",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["g2comm.exe", "g2svc.exe", "g2host.exe", "g2pre.exe", "g2tray.exe"],
      services: ["GoToMyPC"],
      originalNames: ["g2comm.exe", "g2svc.exe", "g2host.exe"],
      applications: ["GoToMyPC"],
    },
    {
      platforms: ["macos"],
      executables: ["GoToMyPC"],
      applications: ["GoToMyPC"],
      bundleIds: ["com.citrixonline.mac.WebDeploymentApp.GoToMyPC"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["g2host.exe"], unattended: true }],
};
