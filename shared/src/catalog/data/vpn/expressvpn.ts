import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const expressvpn: CatalogEntryInput = {
  id: "expressvpn",
  name: "ExpressVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Express Technologies Ltd.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "expressvpnd.exe",
        "ExpressVPN.exe",
        "ExpressVPN.VpnService.exe",
        "ExpressVPN.SystemService.exe",
        "ExpressVPN.AppService.exe",
        "ExpressVPNNotificationService.exe",
        "expressvpn-client.exe",
        "expressvpn-daemon.exe",
      ],
      services: ["ExpressVPN*"],
      signers: ["EXPRSVPN LLC", "ExprsVPN LLC"],
      applications: ["ExpressVPN*"],
      interfaces: ["ExpressVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["ExpressVPN", "expressvpnd", "expressvpn-daemon"],
      services: ["com.expressvpn.*"],
      applications: ["ExpressVPN"],
      bundleIds: ["com.expressvpn.*"],
    },
    {
      platforms: ["linux"],
      executables: ["expressvpnd", "expressvpn-agent", "expressvpn-daemon", "expressvpn-client"],
      services: ["expressvpn", "expressvpn-service"],
      applications: ["expressvpn"],
    },
  ],
};
