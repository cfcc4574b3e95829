import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const airvpn: CatalogEntryInput = {
  id: "airvpn",
  name: "AirVPN (Eddie)",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "AirVPN",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "Eddie-UI.exe",
        "Eddie-CLI.exe",
        "Eddie-CLI-Elevated.exe",
        "eddie-cli-elevated.exe",
        "Eddie-Service-Elevated.exe",
      ],
      services: ["EddieElevationService"],
      signers: ["AIRVPN"],
      applications: ["Eddie - VPN Tunnel*"],
    },
    {
      platforms: ["macos"],
      executables: ["Eddie-UI", "eddie-cli-elevated"],
      services: ["org.airvpn.eddie*"],
      bundleIds: ["org.airvpn.eddie*"],
    },
    {
      platforms: ["linux"],
      executables: ["eddie-ui", "eddie-cli", "eddie-cli-elevated"],
      services: ["eddie-elevator"],
      applications: ["eddie-ui", "eddie-cli"],
    },
  ],
};
