import type { CatalogEntryInput } from "../../catalog-entry.ts";

// iodined and dns2tcpd are the far side.
export const dnsTunnel: CatalogEntryInput = {
  id: "dns-tunnel",
  aliases: ["iodine", "dnscat2"],
  name: "iodine, dnscat2",
  family: "tunnel",
  about:
    "Carries traffic past a network's filters through an innocent protocol; makes this computer reachable through a server of one's own.",
  maker: "Various projects",
  sources: ["Debian package iodine", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: [
        "iodine",
        "iodine.exe",
        "dnscat",
        "dnscat2",
        "dnscat2.exe",
        "dnscat2-v*",
        "dns2tcpc",
        "dns2tcpc.exe",
      ],
      scripts: ["dnscat2.rb"],
      services: ["iodine", "iodine-client"],
      applications: ["iodine", "dns2tcp"],
      interfaces: ["dns0", "dns1"],
    },
  ],
};
