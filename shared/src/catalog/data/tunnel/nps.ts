import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nps: CatalogEntryInput = {
  id: "nps",
  name: "nps client",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "ehang-io/nps project",
  sources: ["Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["npc", "npc.exe"],
      requiredArguments: ["-server=*", "-vkey=*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["npc", "npc.exe"],
      requiredArguments: ["-config=*npc.conf"],
    },
  ],
};
