import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pia: CatalogEntryInput = {
  id: "pia",
  aliases: ["private-internet-access"],
  name: "Private Internet Access",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Private Internet Access, Inc.",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["pia-service.exe", "pia-client.exe"],
      services: ["PrivateInternetAccessService"],
      applications: ["Private Internet Access*"],
      interfaces: ["wgpia0"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["pia-daemon", "pia-client"],
      services: ["piavpn", "com.privateinternetaccess.vpn.daemon"],
      applications: ["Private Internet Access"],
      bundleIds: ["com.privateinternetaccess.vpn"],
      interfaces: ["wgpia0"],
    },
  ],
};
