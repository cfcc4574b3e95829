import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const shadowsocksServer: CatalogEntryInput = {
  id: "shadowsocks-server",
  name: "Shadowsocks server",
  family: "proxyware",
  about: "Lets others go out to the internet through this computer's connection.",
  maker: "Shadowsocks project",
  sources: ["Program run and watched on Debian 12"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["macos", "linux"],
      executables: ["ss-server", "ssserver"],
      services: ["shadowsocks-libev", "shadowsocks-libev-server@*"],
    },
    { platforms: ["windows"], executables: ["ss-server.exe", "ssserver.exe"] },
  ],
};
