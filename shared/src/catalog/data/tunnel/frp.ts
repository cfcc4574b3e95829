import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const frp: CatalogEntryInput = {
  id: "frp",
  aliases: ["frpc"],
  name: "frp client",
  family: "tunnel",
  about: "Makes a port of this computer reachable through a server of one's own.",
  maker: "fatedier/frp project",
  sources: [
    "Sigma project, SigmaHQ rules",
    "Scoop buckets: file names",
    "h-devs/tp-patch-tool project: fleet set-up of renamed boxes",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["frpc.exe", "frpc_windows*.exe", "frpc-desktop.exe"],
      services: ["frpc", "frp client*"],
      originalNames: ["frpc.exe"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["frpc", "frpc_linux*", "frpc_darwin*", "frpc-desktop"],
      services: ["frpc", "frpc@*"],
      applications: ["frp", "frpc"],
    },
  ],
};
