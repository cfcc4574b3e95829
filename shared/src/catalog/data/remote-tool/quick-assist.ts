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
    "Red Canary surveyor project: remote-admin definitions",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["QuickAssist.exe"],
      originalNames: ["QuickAssist.exe"],
      domains: ["remoteassistance.support.services.microsoft.com", "*.support.services.microsoft.com"],
    },
  ],
};
