import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mozillaVpn: CatalogEntryInput = {
  id: "mozilla-vpn",
  name: "Mozilla VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Mozilla Corporation",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Mozilla VPN.exe", "mozillavpn.exe"],
      folders: ["Mozilla/Mozilla VPN"],
      services: ["MozillaVPNBroker"],
      applications: ["Mozilla VPN*"],
      interfaces: ["MozillaVPN*"],
    },
    {
      platforms: ["macos"],
      executables: ["Mozilla VPN"],
      services: ["org.mozilla.macos.FirefoxVPN*"],
      applications: ["Mozilla VPN"],
      bundleIds: ["org.mozilla.macos.FirefoxVPN*"],
    },
    {
      platforms: ["linux"],
      executables: ["mozillavpn"],
      services: ["mozillavpn"],
      applications: ["mozillavpn"],
      interfaces: ["moz0"],
    },
  ],
};
