import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wstunnel: CatalogEntryInput = {
  id: "wstunnel",
  name: "wstunnel",
  family: "tunnel",
  about:
    "Carries traffic past a network's filters through an innocent protocol; makes this computer reachable through a server of one's own.",
  maker: "erebe/wstunnel project",
  sources: ["Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["wstunnel", "wstunnel.exe", "wstunnel-*"],
      scripts: ["wstunnel"],
      excludedArguments: ["server", "--version"],
    },
  ],
};
