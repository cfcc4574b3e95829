import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const domotz: CatalogEntryInput = {
  id: "domotz",
  name: "Domotz agent",
  family: "remote-tool",
  about: "Watches a network and gives whoever manages it a way to the computers in it.",
  maker: "Domotz Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Red Canary surveyor project: remote-admin definitions",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["domotzagent.exe", "domotz-windows-x64-*.exe"],
      viewers: ["Domotz Pro Desktop App*"],
      applications: ["Domotz Agent*"],
      domains: ["*.domotz.com"],
    },
    { platforms: ["linux", "macos"], executables: ["domotz_bash", "domotz-agent"], domains: ["*.domotz.com"] },
  ],
};
