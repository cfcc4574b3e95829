import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const fastestvpn: CatalogEntryInput = {
  id: "fastestvpn",
  name: "FastestVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Fast Technologies Limited",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["FastestVPN.exe"],
      services: ["FastestVPN*"],
      applications: ["FastestVPN*"],
    },
    { platforms: ["macos"], executables: ["FastestVPN"], applications: ["FastestVPN"] },
  ],
};
