import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const shadowsocks: CatalogEntryInput = {
  id: "shadowsocks",
  name: "Shadowsocks",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Shadowsocks project",
  sources: [
    "Program run on Debian 12",
    "Homebrew cask project: bundle ids and launchd labels",
    "Scoop buckets: file names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Shadowsocks.exe",
        "sslocal.exe",
        "ss-local.exe",
        "ssservice.exe",
        "sswinservice.exe",
        "ShadowsocksR-dotnet4.0.exe",
        "ShadowsocksR-dotnet2.0.exe",
        "ShadowsocksR.exe",
        "Shadowsocks Electron.exe",
        "v2ray-plugin.exe",
      ],
      services: ["shadowsocks*"],
      applications: ["Shadowsocks*"],
    },
    {
      platforms: ["macos"],
      executables: ["ss-local", "sslocal", "ShadowsocksX-NG", "ShadowsocksX-NG-R8", "ShadowsocksX"],
      scripts: ["sslocal"],
      services: ["com.qiuyuzhou.shadowsocksX-NG.*"],
      applications: ["ShadowsocksX-NG*", "ShadowsocksX"],
      bundleIds: ["com.qiuyuzhou.ShadowsocksX-NG*"],
    },
    {
      platforms: ["linux"],
      executables: ["ss-local", "ss-redir", "ss-tunnel", "sslocal", "ss-qt5", "ssr-local"],
      scripts: ["sslocal"],
      services: [
        "shadowsocks-libev-local@*",
        "shadowsocks-libev-redir@*",
        "shadowsocks-libev-tunnel@*",
        "shadowsocks-rust-local@*",
      ],
      applications: ["shadowsocks-qt5"],
    },
  ],
};
