import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ngrok: CatalogEntryInput = {
  id: "ngrok",
  name: "ngrok",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "ngrok, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ngrok.exe", "ngrok-windows-*.exe"],
      services: ["ngrok"],
      signers: ["ngrok, Inc."],
      originalNames: ["ngrok.exe"],
      applications: ["ngrok*"],
      domains: ["*.ngrok.com", "*.ngrok-agent.com", "*.ngrok.io", "*.ngrok.app"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["ngrok", "ngrok-v3-*"],
      scripts: ["ngrok"],
      services: ["ngrok"],
      applications: ["ngrok"],
      domains: ["*.ngrok.com", "*.ngrok-agent.com", "*.ngrok.io", "*.ngrok.app"],
    },
  ],
};
