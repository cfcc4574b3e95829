import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aviraPhantomVpn: CatalogEntryInput = {
  id: "avira-phantom-vpn",
  name: "Avira Phantom VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Avira Operations GmbH",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Avira.VpnService.exe", "Avira.VPN.Notifier.exe"],
      services: ["AviraPhantomVPN"],
      applications: ["Avira Phantom VPN*"],
    },
    { platforms: ["macos"], applications: ["Avira Phantom VPN"] },
  ],
};
