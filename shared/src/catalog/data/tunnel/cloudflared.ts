import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const cloudflared: CatalogEntryInput = {
  id: "cloudflared",
  aliases: ["cloudflare-tunnel"],
  name: "Cloudflare Tunnel",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Cloudflare, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["cloudflared.exe", "cloudflared-windows-*.exe"],
      services: ["Cloudflared", "Cloudflared agent"],
      applications: ["cloudflared*"],
      domains: ["*.argotunnel.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["cloudflared", "cloudflared-linux-*", "cloudflared-darwin-*"],
      services: ["cloudflared", "com.cloudflare.cloudflared"],
      applications: ["cloudflared"],
      domains: ["*.argotunnel.com"],
    },
  ],
};
