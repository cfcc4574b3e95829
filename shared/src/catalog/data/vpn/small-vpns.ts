import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const smallVpns: CatalogEntryInput = {
  id: "small-vpns",
  name: "Smaller VPN programs",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Various",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "GooseVPN.exe",
        "SurfEasyVPN.exe",
        "FreeVPNPlanet.exe",
        "VPNCity.exe",
        "LeVPN.exe",
        "WiTopia.exe",
        "UltraSurf.exe",
        "ultrasurf*.exe",
        "FreegateVPN.exe",
      ],
      signers: ["FREE VPN PLANET S.R.L.", "VTNV Solutions Ltd.", "WiTopia, Inc.", "Brocode Limited"],
      applications: [
        "GooseVPN*",
        "SurfEasy*VPN*",
        "Free VPN Planet*",
        "VPNCity*",
        "Le VPN*",
        "WiTopia*",
        "UltraSurf*",
        "uVPN*",
      ],
    },
    {
      platforms: ["macos"],
      applications: ["GooseVPN*", "SurfEasy*VPN*", "Free VPN Planet*", "VPNCity*", "Le VPN*", "WiTopia*"],
    },
  ],
};
