import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const superops: CatalogEntryInput = {
  id: "superops",
  name: "SuperOps agent",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "SuperOps Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["superops.exe", "superopsticket.exe"],
      signers: ["Superops Inc", "Superops Inc."],
      applications: ["SuperOps*"],
      domains: ["*.superops.ai", "*.superops.com", "*.superopsalpha.com"],
    },
  ],
};
