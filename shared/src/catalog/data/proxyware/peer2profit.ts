import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const peer2profit: CatalogEntryInput = {
  id: "peer2profit",
  name: "Peer2Profit",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: null,
  sources: ["Public write-up of technique T1496.002 with process names"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      executables: ["peer2profit.exe", "p2p-node.exe", "p2pclient.exe"],
      applications: ["Peer2Profit*"],
      domains: ["*.peer2profit.com"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["p2pclient"],
      applications: ["Peer2Profit"],
      domains: ["*.peer2profit.com"],
    },
  ],
};
