import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netbird: CatalogEntryInput = {
  id: "netbird",
  name: "NetBird",
  family: "tunnel",
  about: "Mesh network: this computer becomes reachable for others of the same network.",
  maker: "NetBird GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Scoop buckets: file names",
    "jkerai1/SoftwareCertificates project: signer names",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "mesh_vpn",
  programs: [
    {
      platforms: ["windows"],
      executables: ["netbird.exe", "netbird-ui.exe"],
      services: ["Netbird"],
      signers: ["Wiretrustee UG (haftungsbeschränkt)", "NetBird GmbH"],
      applications: ["Netbird*"],
      interfaces: ["wt0"],
      domains: ["*.netbird.io"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["netbird", "netbird-ui", "wiretrustee"],
      services: ["netbird", "io.netbird.client"],
      applications: ["netbird", "netbird-ui", "NetBird UI", "NetBird"],
      bundleIds: ["io.netbird.*"],
      interfaces: ["wt0", "utun100"],
      domains: ["*.netbird.io"],
    },
  ],
};
