import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tunnelbear: CatalogEntryInput = {
  id: "tunnelbear",
  name: "TunnelBear",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "TunnelBear, LLC",
  sources: [
    "Red Canary surveyor project: anonymizer list",
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["TunnelBear.exe", "TunnelBear.Maintenance.exe", "tbear.exe", "tbear.maintenance.exe"],
      services: ["TunnelBear*"],
      signers: ["TunnelBear (McAfee Canada ULC)", "TunnelBear LLC", "TunnelBear Inc."],
      applications: ["TunnelBear*"],
      interfaces: ["TunnelBear*"],
    },
    {
      platforms: ["macos"],
      executables: ["TunnelBear", "com.tunnelbear.mac.tbeard"],
      services: ["com.tunnelbear.*"],
      applications: ["TunnelBear"],
      bundleIds: ["com.tunnelbear.*"],
    },
  ],
};
