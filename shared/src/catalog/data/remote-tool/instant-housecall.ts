import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const instantHousecall: CatalogEntryInput = {
  id: "instant-housecall",
  name: "Instant Housecall",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "Instant Housecall",
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
      executables: ["InstantHousecall.exe", "hsloader.exe", "ihcserver.exe"],
      signers: ["Instant Housecall"],
      viewers: ["Specialist Sign-in.exe", "Instant Housecall Specialist*"],
      originalNames: ["InstantHousecall.exe"],
      applications: ["Instant Housecall*"],
      domains: ["*.instanthousecall.com", "*.instanthousecall.net"],
    },
  ],
};
