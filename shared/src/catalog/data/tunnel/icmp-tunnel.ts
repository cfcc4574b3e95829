import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const icmpTunnel: CatalogEntryInput = {
  id: "icmp-tunnel",
  aliases: ["hans", "ptunnel"],
  name: "hans, ptunnel",
  family: "tunnel",
  about:
    "Carries traffic past a network's filters through an innocent protocol; makes this computer reachable through a server of one's own.",
  maker: "Various projects",
  sources: ["Debian packages hans and ptunnel"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: [
        "hans",
        "ptunnel",
        "ptunnel-ng",
        "hans.exe",
        "ptunnel.exe",
        "ptunnel-ng.exe",
        "pingtunnel",
        "pingtunnel.exe",
        "icmptunnel",
      ],
      applications: ["hans", "ptunnel", "ptunnel-ng"],
    },
  ],
};
