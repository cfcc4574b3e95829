import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nymvpn: CatalogEntryInput = {
  id: "nymvpn",
  name: "NymVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Nym Technologies SA",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Public repository of the NymVPN client: service names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["NymVPN.exe", "nym-vpnd.exe", "nym-vpn-app.exe"],
      services: ["nym-vpnd*"],
      applications: ["NymVPN*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["nym-vpnd", "nym-vpn-app", "NymVPN", "nym-socks5-client"],
      services: ["nym-vpnd", "net.nymtech.vpn*"],
      applications: ["NymVPN", "nym-vpnd", "nym-vpn-app"],
    },
  ],
};
