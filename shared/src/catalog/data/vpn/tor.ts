import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tor: CatalogEntryInput = {
  id: "tor",
  name: "Tor",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "The Tor Project",
  sources: ["Program run on Debian 12"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["tor.exe"],
      services: ["Tor Win32 Service"],
      applications: ["Tor Browser*"],
    },
    {
      platforms: ["macos"],
      paths: ["/Tor Browser.app/*"],
      executables: ["tor", "tor.real"],
      applications: ["Tor Browser"],
      bundleIds: ["org.torproject.torbrowser"],
    },
    {
      platforms: ["linux"],
      executables: ["tor"],
      services: ["tor", "tor@default"],
      applications: ["tor", "torbrowser-launcher"],
    },
  ],
};
