import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aeroadmin: CatalogEntryInput = {
  id: "aeroadmin",
  name: "AeroAdmin",
  family: "remote-tool",
  about: "Portable remote desktop.",
  maker: "AeroAdmin LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AeroAdmin.exe", "AeroAdmin_*.exe"],
      services: ["AeroAdmin*"],
      signers: ["AeroAdmin LLC"],
      originalNames: ["AeroAdmin.exe"],
      applications: ["AeroAdmin*"],
      domains: ["*.aeroadmin.com"],
    },
  ],
};
