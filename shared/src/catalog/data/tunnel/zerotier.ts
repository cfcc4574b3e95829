import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zerotier: CatalogEntryInput = {
  id: "zerotier",
  name: "ZeroTier",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "ZeroTier, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "zerotier-one_x64.exe",
        "zerotier-one_x86.exe",
        "zerotier-one*.exe",
        "zerotier_desktop_ui.exe",
        "ZeroTier One.exe",
      ],
      services: ["ZeroTierOneService", "ZeroTier One"],
      signers: ["ZeroTier, Inc."],
      applications: ["ZeroTier One*"],
      interfaces: ["ZeroTier*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["zerotier-one", "MacEthernetTapAgent", "ZeroTier"],
      services: ["zerotier-one", "com.zerotier.one"],
      applications: ["zerotier-one", "ZeroTier", "ZeroTier One"],
      bundleIds: ["com.zerotier.*"],
    },
  ],
};
