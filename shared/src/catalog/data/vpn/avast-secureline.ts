import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const avastSecureline: CatalogEntryInput = {
  id: "avast-secureline",
  aliases: ["avg-secure-vpn"],
  name: "Avast SecureLine, AVG Secure VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Gen Digital Inc.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      folders: ["Avast Software/SecureLine*", "AVG/Secure VPN"],
      services: ["SecureLine", "AvastVpnSvc*", "avgVpnSvc*"],
      applications: ["Avast SecureLine VPN*", "AVG Secure VPN*"],
    },
    {
      platforms: ["macos"],
      applications: ["Avast SecureLine VPN", "AVG Secure VPN"],
      bundleIds: ["com.avast.osx.secureline*", "com.avg.osx.secureline*"],
    },
  ],
};
