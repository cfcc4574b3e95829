import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const quickAssist: CatalogEntryInput = {
  id: "quick-assist",
  aliases: ["quickassist", "microsoft-quick-assist"],
  name: "Quick Assist",
  family: "remote-tool",
  about: "Windows' own help tool: somebody far away sees or uses the screen after a code was typed in.",
  maker: "Microsoft Corporation",
  sources: [
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
    "LOLRMM project, catalog of remote management tools",
  ],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["QuickAssist.exe"],
      originalNames: ["QuickAssist.exe"],
      domains: ["remoteassistance.support.services.microsoft.com"],
    },
  ],
};
