import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const loophole: CatalogEntryInput = {
  id: "loophole",
  name: "Loophole",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Main Dev",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["loophole", "loophole.exe", "loophole-cli", "loophole-desktop.exe", "loophole-desktop"],
      domains: ["*.loophole.host", "*.loophole.cloud"],
    },
  ],
};
