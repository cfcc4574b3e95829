import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xVpn: CatalogEntryInput = {
  id: "x-vpn",
  name: "X-VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Free Connected Limited",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["X-VPN.exe", "XVPN.exe", "XVpnService.exe"],
      services: ["XVpnService", "X-VPN*"],
      signers: ["Free Connected Limited"],
      applications: ["X-VPN*"],
    },
    { platforms: ["macos"], executables: ["X-VPN"], applications: ["X-VPN"] },
  ],
};
