import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tailscaleFunnel: CatalogEntryInput = {
  id: "tailscale-funnel",
  name: "Tailscale Funnel",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the whole internet, not only from its own mesh.",
  maker: "Tailscale Inc.",
  sources: ["Tailscale documentation: tailscale funnel", "Threat reports: named with boxes whose owner hides them"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["tailscale", "tailscale.exe"],
      requiredArguments: ["funnel"],
      excludedArguments: ["status", "off", "reset", "--help"],
    },
  ],
};
