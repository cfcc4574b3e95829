import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const touchVpn: CatalogEntryInput = {
  id: "touch-vpn",
  name: "Touch VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Aura",
  sources: ["jkerai1/SoftwareCertificates project: signer names", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TouchVPN.exe"],
      applications: ["TouchVPN*", "Touch VPN*"],
    },
    { platforms: ["macos"], applications: ["TouchVPN", "Touch VPN"] },
  ],
};
