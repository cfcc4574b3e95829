import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mullvad: CatalogEntryInput = {
  id: "mullvad",
  name: "Mullvad VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Mullvad VPN AB",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Kudelski report on operator VPNs",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["mullvad-daemon.exe", "Mullvad VPN.exe"],
      services: ["MullvadVPN"],
      applications: ["Mullvad VPN*"],
      interfaces: ["Mullvad*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["mullvad-daemon", "Mullvad VPN", "mullvad-vpn", "mullvad-gui"],
      services: ["mullvad-daemon", "mullvad-early-boot-blocking", "net.mullvad.daemon"],
      applications: ["mullvad-vpn", "Mullvad VPN"],
      bundleIds: ["net.mullvad.vpn"],
      interfaces: ["wg0-mullvad", "wg-mullvad"],
    },
  ],
};
