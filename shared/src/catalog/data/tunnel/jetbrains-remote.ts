import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jetbrainsRemote: CatalogEntryInput = {
  id: "jetbrains-remote",
  name: "JetBrains remote development",
  family: "tunnel",
  about: "Makes a shell and the files of this computer reachable from a JetBrains editor elsewhere.",
  maker: "JetBrains s.r.o.",
  sources: ["JetBrains documentation: remote-dev-server"],
  checkedOn: "2026-11-26",
  tunnelType: "ide_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["remote-dev-server.exe", "remote-dev-server64.exe"] },
    {
      platforms: ["macos", "linux"],
      executables: ["remote-dev-server", "remote-dev-server.sh"],
      scripts: ["remote-dev-server.sh"],
    },
  ],
};
