import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ammyyAdmin: CatalogEntryInput = {
  id: "ammyy-admin",
  aliases: ["ammyyadmin"],
  name: "Ammyy Admin",
  family: "remote-tool",
  about: "Portable remote desktop.",
  maker: "Ammyy LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AMMYY_Admin.exe", "AA_v*.exe"],
      services: ["AmmyyAdmin*", "Ammyy Admin"],
      signers: ["Ammyy LLC", "Ammyy"],
      originalNames: ["AA_v3.exe"],
      applications: ["Ammyy Admin*"],
      domains: ["*.ammyy.com"],
    },
  ],
};
