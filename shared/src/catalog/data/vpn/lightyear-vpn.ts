import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const lightyearVpn: CatalogEntryInput = {
  id: "lightyear-vpn",
  aliases: ["liebao-vpn"],
  name: "Lightyear VPN, Liebao VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Lightyear VPN; 1306674 B.C. Ltd",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["LightyearVPN.exe", "LiebaoVPN.exe"],
      signers: ["1306674 B.C. LTD"],
      applications: ["LightyearVPN*", "Lightyear VPN*", "LiebaoVPN*", "Liebao VPN*"],
    },
    { platforms: ["macos"], applications: ["LightyearVPN*", "LiebaoVPN*"] },
  ],
};
