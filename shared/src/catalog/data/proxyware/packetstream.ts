import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const packetstream: CatalogEntryInput = {
  id: "packetstream",
  name: "PacketStream",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "PacketStream LLC",
  sources: ["Public write-up of technique T1496.002 with process names", "Its container image: process name"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["packetstream.exe", "psnode.exe", "psclient.exe"],
      applications: ["PacketStream*"],
      domains: ["*.packetstream.io"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["psclient", "pslauncher"],
      applications: ["PacketStream"],
      domains: ["*.packetstream.io"],
    },
  ],
};
