import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pia: CatalogEntryInput = {
  id: "pia",
  aliases: ["private-internet-access"],
  name: "Private Internet Access",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Private Internet Access, Inc.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "pia-service.exe",
        "pia-client.exe",
        "pia-wgservice.exe",
        "pia-openvpn.exe",
        "pia-unbound.exe",
        "pia-support-tool.exe",
      ],
      services: ["PrivateInternetAccessService", "PrivateInternetAccessWireguard"],
      signers: ["Private Internet Access, Inc."],
      applications: ["Private Internet Access*"],
      interfaces: ["wgpia0", "Private Internet Access*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: [
        "pia-daemon",
        "pia-client",
        "pia-wireguard-go",
        "pia-openvpn",
        "pia-unbound",
        "Private Internet Access",
      ],
      services: ["piavpn", "com.privateinternetaccess.vpn.*"],
      applications: ["Private Internet Access"],
      bundleIds: ["com.privateinternetaccess.vpn*"],
      interfaces: ["wgpia0", "tunpia0"],
    },
  ],
};
