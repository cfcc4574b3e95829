import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const surfshark: CatalogEntryInput = {
  id: "surfshark",
  name: "Surfshark",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Surfshark B.V.",
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
        "Surfshark.exe",
        "Surfshark.Service.exe",
        "Surfshark.WireguardService.exe",
        "Surfshark.OpenVPNService.exe",
      ],
      services: ["Surfshark*"],
      signers: ["Surfshark B.V."],
      applications: ["Surfshark*"],
      interfaces: ["Surfshark*"],
    },
    { platforms: ["macos"], executables: ["Surfshark"], applications: ["Surfshark"], bundleIds: ["com.surfshark.*"] },
    {
      platforms: ["linux"],
      executables: ["surfshark", "surfsharkd2"],
      scripts: ["surfsharkd.js", "surfsharkd2.js"],
      services: ["surfshark*"],
      applications: ["surfshark"],
      interfaces: ["surfshark_wg", "surfshark_tun", "surfshark_ipv6"],
    },
  ],
};
