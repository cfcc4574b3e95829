import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const psiphon: CatalogEntryInput = {
  id: "psiphon",
  name: "Psiphon",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Psiphon Inc.",
  sources: ["jkerai1/SoftwareCertificates project: signer names", "Scoop buckets: file names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["psiphon3.exe", "psiphon-tunnel-core.exe"],
      signers: ["Psiphon Inc."],
      applications: ["Psiphon*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["psiphon-tunnel-core", "psiphon-tunnel-core-*", "psiphond", "Psiphon"],
      applications: ["Psiphon"],
      bundleIds: ["ca.psiphon.*"],
    },
  ],
};
