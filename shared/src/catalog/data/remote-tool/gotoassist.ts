import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotoassist: CatalogEntryInput = {
  id: "gotoassist",
  name: "GoToAssist",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "GoTo Technologies",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "g2ax_service.exe",
        "g2ax_comm_customer.exe",
        "g2ax_user*.exe",
        "g2ax_host_service.exe",
        "g2aservice.exe",
        "GoToAssist*.exe",
      ],
      services: ["GoToAssist*"],
      viewers: ["GoToAssist Agent Desktop Console*", "GoToAssist Expert*", "GoToAssist Remote Support Expert*"],
      originalNames: ["g2ax_user.exe"],
      applications: ["GoToAssist*"],
      domains: ["*.gotoassist.com", "express.gotoassist.com", "*.fastsupport.com"],
    },
  ],
};
