import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const distantDesktop: CatalogEntryInput = {
  id: "distant-desktop",
  name: "Distant Desktop",
  family: "remote-tool",
  about: "Portable remote desktop.",
  maker: "Distant Software",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["DistantDesktop.exe", "distant-desktop.exe"],
      signers: ["German Gorodokuplya"],
      originalNames: ["DistantDesktop.exe"],
      applications: ["Distant Desktop*"],
      domains: ["*.distantdesktop.com", "*.signalserver.xyz"],
    },
  ],
};
