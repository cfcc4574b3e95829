import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const showmypc: CatalogEntryInput = {
  id: "showmypc",
  name: "ShowMyPC",
  family: "remote-tool",
  about: "Support tool, built on a VNC server.",
  maker: "ShowMyPC INC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["showmypc*.exe", "smpcsetup.exe"],
      signers: ["ShowMyPC INC"],
      viewers: ["smpcview.exe"],
      applications: ["ShowMyPC*"],
      domains: ["*.showmypc.com"],
    },
  ],
};
