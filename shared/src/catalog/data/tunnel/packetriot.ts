import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const packetriot: CatalogEntryInput = {
  id: "packetriot",
  name: "Packetriot",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Packetriot",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["pktriot", "pktriot.exe"],
      services: ["pktriot*", "packetriot*"],
      applications: ["pktriot"],
      domains: ["*.packetriot.com", "*.packetriot.net"],
    },
  ],
};
