import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tor: CatalogEntryInput = {
  id: "tor",
  name: "Tor",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "The Tor Project",
  sources: [
    "Program run on Debian 12",
    "jkerai1/SoftwareCertificates project: signer names",
    "Homebrew cask project: bundle ids and launchd labels",
    "Red Canary surveyor project: anonymizer list",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["tor.exe", "obfs4proxy.exe", "lyrebird.exe", "snowflake-client.exe", "conjure-client.exe"],
      paths: ["/Tor Browser/Browser/firefox.exe"],
      services: ["Tor Win32 Service"],
      applications: ["Tor Browser*"],
    },
    {
      platforms: ["macos"],
      executables: ["tor", "tor.real", "obfs4proxy", "lyrebird", "snowflake-client"],
      paths: ["/Tor Browser.app/*"],
      applications: ["Tor Browser"],
      bundleIds: ["org.torproject.torbrowser"],
    },
    {
      platforms: ["linux"],
      executables: ["tor", "obfs4proxy", "lyrebird", "snowflake-client"],
      paths: ["/tor-browser/Browser/firefox.real", "/tor-browser/Browser/firefox"],
      services: ["tor", "tor@*"],
      applications: ["tor", "torbrowser-launcher"],
    },
  ],
};
