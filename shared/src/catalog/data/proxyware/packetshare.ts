import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const packetshare: CatalogEntryInput = {
  id: "packetshare",
  name: "PacketShare",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "PacketShare",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["PacketShare.exe"], applications: ["PacketShare*"] },
    { platforms: ["macos", "linux"], executables: ["packetshare", "PacketShare"], applications: ["PacketShare"] },
  ],
};
