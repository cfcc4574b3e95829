import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kasperskyVpn: CatalogEntryInput = {
  id: "kaspersky-vpn",
  name: "Kaspersky VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Kaspersky Lab",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["ksde.exe", "ksdeui.exe"],
      services: ["KSDE*"],
      applications: ["Kaspersky VPN*", "Kaspersky Secure Connection*"],
    },
    {
      platforms: ["macos"],
      executables: ["Kaspersky VPN", "Kaspersky Secure Connection"],
      applications: ["Kaspersky VPN*", "Kaspersky Secure Connection"],
    },
  ],
};
