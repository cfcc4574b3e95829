import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mysteriumVpn: CatalogEntryInput = {
  id: "mysterium-vpn",
  name: "Mysterium VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Mysterium Network",
  sources: ["winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["MysteriumVPN.exe", "Mysterium VPN.exe"],
      services: ["MysteriumVPN*"],
      applications: ["MysteriumVPN*", "Mysterium VPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["MysteriumVPN", "Mysterium VPN"],
      applications: ["MysteriumVPN", "Mysterium VPN"],
    },
  ],
};
