import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const softether: CatalogEntryInput = {
  id: "softether",
  name: "SoftEther VPN client",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "SoftEther project",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["vpnclient_x64.exe", "vpncmgr_x64.exe"],
      services: ["SEVPNCLIENT*", "SoftEther VPN Client*"],
      applications: ["SoftEther VPN Client*"],
    },
    { platforms: ["linux"], executables: ["vpnclient"], paths: ["/vpnclient/vpnclient"] },
  ],
};
