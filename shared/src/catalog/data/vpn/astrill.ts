import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const astrill: CatalogEntryInput = {
  id: "astrill",
  name: "Astrill VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Astrill Systems Corp.",
  sources: [
    "Spur, Mandiant and Secureworks reports on operator VPNs",
    "Public write-ups of the installed files",
    "Older Homebrew cask: package id",
  ],
  checkedOn: "2026-11-26",
  operatorFavorite: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["astrill.exe", "astrillvpn.exe", "astrillservice.exe", "asproxy.exe", "asovpnc.exe"],
      folders: ["Astrill"],
      services: ["ASProxy", "Astrill*"],
      applications: ["Astrill*"],
      interfaces: ["Astrill*"],
      listeningPorts: [12344],
      domains: ["*.astrill.com", "*.astrill4u.com"],
    },
    {
      platforms: ["macos"],
      executables: ["Astrill", "asproxy", "asovpnc"],
      folders: ["Astrill.app"],
      services: ["com.astrill.*"],
      applications: ["Astrill"],
      bundleIds: ["com.astrill.*"],
      domains: ["*.astrill.com", "*.astrill4u.com"],
    },
    {
      platforms: ["linux"],
      executables: ["astrill", "asproxy", "asovpnc"],
      paths: ["/Astrill/*"],
      services: ["astrill*"],
      applications: ["astrill"],
      listeningPorts: [12344],
      domains: ["*.astrill.com", "*.astrill4u.com"],
    },
  ],
};
