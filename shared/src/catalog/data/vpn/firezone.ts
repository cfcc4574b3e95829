import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const firezone: CatalogEntryInput = {
  id: "firezone",
  name: "Firezone",
  family: "vpn",
  about: "Client with which a company's people reach its network.",
  maker: "Firezone, Inc.",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Firezone.exe", "firezone-client-gui.exe", "firezone-client-ipc.exe", "firezone-client-tunnel.exe"],
      services: ["FirezoneClientIpcService", "FirezoneClientTunnelService", "firezone*"],
      applications: ["Firezone*"],
      interfaces: ["Firezone*"],
    },
    {
      platforms: ["macos"],
      executables: ["Firezone"],
      applications: ["Firezone"],
      bundleIds: ["dev.firezone.firezone*"],
    },
    {
      platforms: ["linux"],
      executables: ["firezone-client-gui", "firezone-client-ipc", "firezone-client-tunnel", "firezone-headless-client"],
      services: ["firezone-client-*", "firezone-headless-client"],
      applications: ["firezone-client-gui", "firezone-headless-client"],
      interfaces: ["tun-firezone"],
    },
  ],
};
