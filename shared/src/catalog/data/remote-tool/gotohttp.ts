import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotohttp: CatalogEntryInput = {
  id: "gotohttp",
  name: "GotoHTTP",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer, through a web browser.",
  maker: "Hefei Pingbo Network Technology",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["GotoHTTP*.exe"],
      signers: ["Hefei Pingbo Network Technology Co. Ltd"],
      originalNames: ["GotoHTTP"],
      applications: ["GotoHTTP*"],
      domains: ["*.gotohttp.com"],
    },
    { platforms: ["macos", "linux"], executables: ["gotohttp"], domains: ["*.gotohttp.com"] },
  ],
};
