import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const localtonet: CatalogEntryInput = {
  id: "localtonet",
  name: "Localtonet",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Localtonet",
  sources: ["Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["localtonet.exe"],
      services: ["localtonet*"],
      applications: ["localtonet"],
    },
    { platforms: ["macos", "linux"], executables: ["localtonet"], services: ["localtonet*"] },
  ],
};
