import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zoogvpn: CatalogEntryInput = {
  id: "zoogvpn",
  name: "ZoogVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Zoog Services",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ZoogVPN.exe"],
      services: ["ZoogVPN*"],
      signers: ["ZOOG SERVICES SINGLE MEMBER PRIVATE COMPANY"],
      applications: ["ZoogVPN*"],
    },
    { platforms: ["macos"], applications: ["ZoogVPN*"] },
  ],
};
