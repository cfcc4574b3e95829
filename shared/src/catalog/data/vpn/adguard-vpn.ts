import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const adguardVpn: CatalogEntryInput = {
  id: "adguard-vpn",
  name: "AdGuard VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Adguard Software Limited",
  sources: ["Homebrew cask project: bundle ids and launchd labels", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["AdGuardVpn.exe", "AdGuardVpnSvc.exe"],
      services: ["AdGuard VPN Service", "AdguardVpnSvc*"],
      applications: ["AdGuard VPN*"],
      interfaces: ["AdGuardVpn*"],
    },
    {
      platforms: ["macos"],
      executables: ["AdGuard VPN"],
      services: ["com.adguard.mac.vpn*"],
      applications: ["AdGuard VPN"],
      bundleIds: ["com.adguard.mac.vpn*"],
    },
    { platforms: ["linux"], executables: ["adguardvpn-cli"], applications: ["adguardvpn-cli"] },
  ],
};
