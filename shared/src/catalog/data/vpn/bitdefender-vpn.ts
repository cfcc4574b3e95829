import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const bitdefenderVpn: CatalogEntryInput = {
  id: "bitdefender-vpn",
  name: "Bitdefender VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Bitdefender",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["bdvpnapp.exe", "bdvpnservice.exe"],
      services: ["BdVpnService"],
      applications: ["Bitdefender VPN*"],
    },
    { platforms: ["macos"], executables: ["Bitdefender VPN"], applications: ["Bitdefender VPN"] },
  ],
};
