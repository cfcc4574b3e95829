import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xeox: CatalogEntryInput = {
  id: "xeox",
  name: "XEOX agent",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "hs2n Informationstechnologie GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["xeox-agent_x64.exe", "xeox-agent_x86.exe", "xeox_service_windows.exe"],
      signers: ["hs2n Informationstechnologie GmbH"],
      applications: ["XEOX*"],
      domains: ["*.xeox.com"],
    },
  ],
};
