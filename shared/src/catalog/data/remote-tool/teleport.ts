import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const teleport: CatalogEntryInput = {
  id: "teleport",
  name: "Teleport agent",
  family: "remote-tool",
  about: "Makes a shell of this computer reachable through a company's Teleport cluster.",
  maker: "Gravitational, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  instancePatterns: ['--auth-server[= ]"?([^\\s:"]+)'],
  programs: [
    { platforms: ["linux", "macos"], executables: ["teleport"], requiredArguments: ["start"], listeningPorts: [3022] },
    {
      platforms: ["linux", "macos"],
      services: ["teleport"],
      viewers: ["Teleport Connect*"],
      bundleIds: ["com.gravitational.teleport"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [3022], unattended: null }],
};
