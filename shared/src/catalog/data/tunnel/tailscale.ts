import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tailscale: CatalogEntryInput = {
  id: "tailscale",
  name: "Tailscale",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "Tailscale Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Homebrew cask project: bundle ids and launchd labels",
    "jkerai1/SoftwareCertificates project: signer names",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["tailscaled.exe", "tailscale-ipn.exe"],
      services: ["Tailscale"],
      signers: ["Tailscale Inc."],
      originalNames: ["tailscaled.exe", "tailscale-ipn.exe"],
      applications: ["Tailscale"],
      interfaces: ["Tailscale*"],
      domains: ["controlplane.tailscale.com", "log.tailscale.com", "derp*.tailscale.com"],
    },
    {
      platforms: ["macos"],
      executables: ["tailscaled", "io.tailscale.ipn.macsys.network-extension", "IPNExtension"],
      // The command of the same name only asks.
      paths: ["/Tailscale.app/Contents/MacOS/Tailscale"],
      excludedArguments: ["funnel"],
      services: ["com.tailscale.tailscaled", "homebrew.mxcl.tailscale"],
      applications: ["Tailscale"],
      bundleIds: ["io.tailscale.ipn.*"],
      domains: ["controlplane.tailscale.com", "log.tailscale.com", "derp*.tailscale.com"],
    },
    {
      platforms: ["linux"],
      executables: ["tailscaled"],
      services: ["tailscaled"],
      applications: ["tailscale"],
      interfaces: ["tailscale0"],
      domains: ["controlplane.tailscale.com", "log.tailscale.com", "derp*.tailscale.com"],
    },
  ],
};
