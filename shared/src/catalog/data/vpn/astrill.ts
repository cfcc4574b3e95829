import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const astrill: CatalogEntryInput = {
  id: "astrill",
  name: "Astrill VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Astrill Systems Corp.",
  sources: ["Spur, Mandiant and Secureworks reports on operator VPNs", "Public write-ups of the installed files"],
  checkedOn: "2026-11-22",
  operatorFavorite: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["astrill.exe", "astrillvpn.exe", "astrillservice.exe", "asproxy.exe"],
      services: ["ASProxy", "Astrill*"],
      applications: ["Astrill*"],
      interfaces: ["Astrill*"],
      domains: ["*.astrill.com"],
    },
    {
      platforms: ["macos"],
      executables: ["Astrill", "asproxy", "asovpnc"],
      services: ["com.astrill.*"],
      applications: ["Astrill"],
      bundleIds: ["com.astrill.*"],
      domains: ["*.astrill.com"],
    },
    {
      platforms: ["linux"],
      executables: ["astrill", "asproxy", "asovpnc"],
      paths: ["/Astrill/*"],
      services: ["astrill*"],
      applications: ["astrill"],
      domains: ["*.astrill.com"],
    },
  ],
};
