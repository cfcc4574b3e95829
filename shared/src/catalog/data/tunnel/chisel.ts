import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const chisel: CatalogEntryInput = {
  id: "chisel",
  name: "chisel client",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "jpillora/chisel project",
  sources: ["Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["chisel.exe", "chisel_*_windows_*.exe"],
      originalNames: ["chisel.exe"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["chisel", "chisel_*_linux_*", "chisel_*_darwin_*"],
      services: ["chisel"],
    },
  ],
};
