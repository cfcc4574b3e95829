import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const udpTunnel: CatalogEntryInput = {
  id: "udp-tunnel",
  aliases: ["udp2raw", "kcptun"],
  name: "udp2raw, kcptun",
  family: "tunnel",
  about:
    "Carries traffic past a network's filters through an innocent protocol; makes this computer reachable through a server of one's own.",
  maker: "Various projects",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["udp2raw", "udp2raw_*", "udp2raw.exe", "udp2raw_mp*", "kcptun-client"],
      applications: ["kcptun", "udp2raw"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["client_linux_*", "client_windows_*", "client_darwin_*"],
      requiredArguments: ["-l", "-r"],
    },
  ],
};
