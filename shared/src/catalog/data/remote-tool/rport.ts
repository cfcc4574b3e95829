import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const rport: CatalogEntryInput = {
  id: "rport",
  name: "RPort client",
  family: "remote-tool",
  about: "Agent of a server of one's own: tunnels to this computer's desktop and shell, and commands.",
  maker: "RPort project",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "openrport/openrport project: client service sources",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rport.exe"],
      services: ["rport", "Rport Client"],
      domains: ["*.rport.io"],
    },
    { platforms: ["linux", "macos"], executables: ["rport"], services: ["rport"], domains: ["*.rport.io"] },
  ],
};
