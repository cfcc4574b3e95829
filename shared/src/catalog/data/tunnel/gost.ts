import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gost: CatalogEntryInput = {
  id: "gost",
  name: "GOST",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "go-gost project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["gost", "gost.exe", "gost-windows-*.exe", "gost-linux-*"],
      requiredArguments: ["-L*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["gost", "gost.exe", "gost-windows-*.exe", "gost-linux-*"],
      requiredArguments: ["-C*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["gost", "gost.exe", "gost-windows-*.exe", "gost-linux-*"],
      requiredArguments: ["-F*"],
    },
  ],
};
