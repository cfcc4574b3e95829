import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ngrok: CatalogEntryInput = {
  id: "ngrok",
  name: "ngrok",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "ngrok, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ngrok.exe"],
      services: ["ngrok"],
      originalNames: ["ngrok.exe"],
      applications: ["ngrok*"],
      domains: ["*.ngrok.com", "*.ngrok-agent.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["ngrok"],
      services: ["ngrok"],
      applications: ["ngrok"],
      domains: ["*.ngrok.com"],
    },
  ],
};
