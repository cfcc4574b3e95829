import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const shadowsocks: CatalogEntryInput = {
  id: "shadowsocks",
  name: "Shadowsocks",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Shadowsocks project",
  sources: ["Program run on Debian 12"],
  checkedOn: "2026-11-22",
  programs: [
    { platforms: ["windows"], executables: ["Shadowsocks.exe", "sslocal.exe", "ss-local.exe"] },
    {
      platforms: ["macos", "linux"],
      executables: ["ss-local", "sslocal", "ShadowsocksX-NG"],
      services: ["shadowsocks-libev-local@*"],
    },
  ],
};
