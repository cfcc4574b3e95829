import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const v2ray: CatalogEntryInput = {
  id: "v2ray",
  aliases: ["xray", "clash", "sing-box"],
  name: "V2Ray, Xray, sing-box, Clash",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "V2Fly and related projects",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "v2ray.exe",
        "xray.exe",
        "sing-box.exe",
        "v2rayN.exe",
        "clash-verge.exe",
        "clash-win64.exe",
        "verge-mihomo.exe",
      ],
      applications: ["Clash Verge*", "v2rayN*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["v2ray", "xray", "sing-box", "clash-verge", "mihomo", "verge-mihomo"],
      services: ["v2ray", "xray", "sing-box"],
      applications: ["v2ray", "clash-verge"],
    },
  ],
};
