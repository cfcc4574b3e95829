import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const purevpn: CatalogEntryInput = {
  id: "purevpn",
  name: "PureVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "GZ Systems Limited",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["PureVPN.exe", "PureVPNService.exe", "purevpn-helper.exe"],
      services: ["PureVPN*"],
      applications: ["PureVPN*"],
    },
    { platforms: ["macos"], executables: ["PureVPN"], applications: ["PureVPN"], bundleIds: ["com.purevpn.*"] },
    {
      platforms: ["linux"],
      executables: ["purevpn", "purevpn-cli"],
      services: ["purevpn*"],
      applications: ["purevpn"],
    },
  ],
};
