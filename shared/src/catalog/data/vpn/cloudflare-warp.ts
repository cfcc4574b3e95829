import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const cloudflareWarp: CatalogEntryInput = {
  id: "cloudflare-warp",
  name: "Cloudflare WARP",
  family: "vpn",
  about: "One program for Cloudflare's free VPN and for the network of companies that are its customers.",
  maker: "Cloudflare, Inc.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "winget package index: product names",
    "Cloudflare documentation: one client for the free service and for companies",
  ],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["warp-svc.exe", "Cloudflare WARP.exe", "warp-cli.exe", "Cloudflare One Client.exe"],
      services: ["CloudflareWARP"],
      applications: ["Cloudflare WARP*", "Cloudflare One*"],
      interfaces: ["CloudflareWARP*"],
    },
    {
      platforms: ["macos"],
      executables: ["CloudflareWARP", "Cloudflare WARP"],
      services: ["com.cloudflare.1dot1dot1dot1.*"],
      applications: ["Cloudflare WARP"],
      bundleIds: ["com.cloudflare.1dot1dot1dot1.macos*"],
    },
    {
      platforms: ["linux"],
      executables: ["warp-svc", "warp-taskbar"],
      services: ["warp-svc"],
      applications: ["cloudflare-warp"],
      interfaces: ["CloudflareWARP"],
    },
  ],
};
