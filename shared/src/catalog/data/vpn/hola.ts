import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hola: CatalogEntryInput = {
  id: "hola",
  name: "Hola VPN",
  family: "vpn",
  about: "VPN program for everybody that also lets strangers use the laptop's connection.",
  maker: "Hola VPN Ltd.",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["hola_svc.exe", "hola_updater.exe", "hola_cr.exe", "hola_vpn.exe", "hola_plugin_x64.exe"],
      services: ["hola_svc", "hola_updater", "hola_*"],
      signers: ["HOLA VPN LTD", "Hola Networks Ltd."],
      applications: ["Hola*VPN*", "Hola Better Internet*"],
    },
    { platforms: ["macos"], executables: ["Hola VPN"], applications: ["Hola VPN"], bundleIds: ["org.hola.*"] },
  ],
};
