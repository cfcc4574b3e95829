import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const turboVpn: CatalogEntryInput = {
  id: "turbo-vpn",
  name: "Turbo VPN, VPN Proxy Master",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Innovative Connecting Pte. Limited",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TurboVPN.exe", "VPNMaster.exe", "VPN Proxy Master.exe"],
      services: ["TurboVPN*", "VPNProxyMaster*"],
      applications: ["Turbo VPN*", "TurboVPN*", "VPN Proxy Master*"],
    },
    { platforms: ["macos"], applications: ["Turbo VPN*", "TurboVPN*", "VPN Proxy Master*"] },
  ],
};
