import type { CatalogEntryInput } from "../../catalog-entry.ts";

// The same program looks up names and reaches other tunnels as a client; then it opens nothing here.
export const cloudflared: CatalogEntryInput = {
  id: "cloudflared",
  aliases: ["cloudflare-tunnel"],
  name: "Cloudflare Tunnel",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "Cloudflare, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Scoop buckets: file names",
    "Cloudflare documentation: subcommands of cloudflared",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["cloudflared.exe", "cloudflared-windows-*.exe"],
      excludedArguments: ["access", "proxy-dns", "update", "version", "--version"],
      services: ["Cloudflared", "Cloudflared agent"],
      originalNames: ["cloudflared.exe"],
      applications: ["cloudflared*"],
      domains: ["*.argotunnel.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["cloudflared", "cloudflared-linux-*", "cloudflared-darwin-*"],
      excludedArguments: ["access", "proxy-dns", "update", "version", "--version"],
      services: ["cloudflared", "com.cloudflare.cloudflared"],
      applications: ["cloudflared"],
      domains: ["*.argotunnel.com"],
    },
  ],
};
