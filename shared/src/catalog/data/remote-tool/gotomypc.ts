import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotomypc: CatalogEntryInput = {
  id: "gotomypc",
  name: "GoToMyPC",
  family: "remote-tool",
  about: "Unattended access to one's own computer from elsewhere.",
  maker: "GoTo Technologies",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Red Canary surveyor project: remote-admin definitions",
    "RMML project, list of remote management tools",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "g2comm.exe",
        "g2svc.exe",
        "g2host.exe",
        "g2pre.exe",
        "g2tray.exe",
        "g2mainh.exe",
        "g2fileh.exe",
        "g2printh.exe",
        "g2audioh.exe",
        "g2vistahelper.exe",
        "gopcsrv.exe",
      ],
      services: ["GoToMyPC"],
      originalNames: ["g2comm.exe", "g2svc.exe", "g2host.exe"],
      applications: ["GoToMyPC"],
      domains: ["*.gotomypc.com"],
    },
    {
      platforms: ["macos"],
      executables: ["GoToMyPC"],
      applications: ["GoToMyPC"],
      bundleIds: ["com.citrixonline.mac.WebDeploymentApp.GoToMyPC", "com.gotomypc.GoToMyPC"],
      domains: ["*.gotomypc.com"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["g2host.exe"], unattended: true }],
};
