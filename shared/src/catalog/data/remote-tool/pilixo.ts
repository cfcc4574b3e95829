import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pilixo: CatalogEntryInput = {
  id: "pilixo",
  name: "Pilixo",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "Pilixo",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Pilixo_Installer*.exe"],
      signers: ["Pilixo Cloud Solutions", "PILIXO INTERNATIONAL LLC"],
      applications: ["Pilixo*"],
      domains: ["*.pilixo.com"],
    },
  ],
};
