import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mullvad: CatalogEntryInput = {
  id: "mullvad",
  name: "Mullvad VPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Mullvad VPN AB",
  sources: ["Public process lists of VPN clients; names not compared with a second source"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["mullvad-daemon.exe", "Mullvad VPN.exe"],
      services: ["MullvadVPN"],
      applications: ["Mullvad VPN*"],
      interfaces: ["Mullvad*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["mullvad-daemon", "Mullvad VPN", "mullvad-vpn"],
      services: ["mullvad-daemon", "net.mullvad.daemon"],
      applications: ["mullvad-vpn", "Mullvad VPN"],
      bundleIds: ["net.mullvad.vpn"],
      interfaces: ["wg0-mullvad", "wg-mullvad"],
    },
  ],
};
