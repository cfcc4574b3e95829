import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const atera: CatalogEntryInput = {
  id: "atera",
  name: "Atera agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider; brings Splashtop or AnyDesk along.",
  maker: "Atera Networks Ltd",
  sources: ["LOLRMM project, catalog of remote management tools", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AteraAgent.exe", "AgentPackage*.exe"],
      services: ["AteraAgent"],
      signers: ["Atera Networks Ltd"],
      originalNames: ["AteraAgent.exe"],
      applications: ["AteraAgent"],
      domains: ["*.atera.com"],
    },
    {
      platforms: ["macos"],
      executables: ["AteraAgent"],
      services: ["com.atera.*"],
      bundleIds: ["com.atera.*"],
    },
    { platforms: ["linux"], executables: ["AteraAgent"], services: ["AteraAgent*"] },
  ],
};
