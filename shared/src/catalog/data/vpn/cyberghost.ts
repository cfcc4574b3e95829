import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Dashboard.exe is a name that others use too, so it counts in its own folder alone.
export const cyberghost: CatalogEntryInput = {
  id: "cyberghost",
  name: "CyberGhost",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "CyberGhost S.R.L.",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["CyberGhost.exe", "CyberGhost.Service.exe", "CyberGhost.VPN.exe"],
      paths: ["/CyberGhost*/Dashboard.Service.exe", "/CyberGhost*/Dashboard.exe"],
      services: ["CyberGhost*"],
      applications: ["CyberGhost*"],
      interfaces: ["CyberGhost*"],
    },
    {
      platforms: ["macos"],
      executables: ["CyberGhost VPN"],
      applications: ["CyberGhost*"],
      bundleIds: ["com.cyberghostsrl.*"],
    },
    { platforms: ["linux"], executables: ["cyberghostvpn"], applications: ["cyberghostvpn"] },
  ],
};
