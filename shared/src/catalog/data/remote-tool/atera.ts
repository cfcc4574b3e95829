import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const atera: CatalogEntryInput = {
  id: "atera",
  name: "Atera agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider; brings Splashtop or AnyDesk along.",
  maker: "Atera Networks Ltd",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "SoftwareCertificates project: collected code-signing certificates",
    "macOS removal script of an administrator, published with its project",
  ],
  checkedOn: "2026-11-26",
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
      applications: ["AteraAgent"],
      bundleIds: ["com.atera.*"],
      domains: ["*.atera.com"],
    },
    { platforms: ["linux"], executables: ["AteraAgent"], services: ["AteraAgent*"], domains: ["*.atera.com"] },
  ],
};
