import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hidemynameVpn: CatalogEntryInput = {
  id: "hidemyname-vpn",
  name: "hidemy.name VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Hidemy Network Ltd",
  sources: ["winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["HidemyNameVPN.exe", "hidemy.name VPN 2.0.exe"],
      services: ["HidemyName*", "hidemyname*"],
      applications: ["HidemyNameVPN*", "hidemy.name VPN*"],
    },
    { platforms: ["macos"], applications: ["hidemy.name VPN*", "HidemyNameVPN*"] },
  ],
};
