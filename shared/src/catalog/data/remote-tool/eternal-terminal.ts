import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const eternalTerminal: CatalogEntryInput = {
  id: "eternal-terminal",
  name: "Eternal Terminal server",
  family: "remote-tool",
  about: "Keeps a shell log-in alive when the network changes.",
  maker: "Eternal Terminal project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux", "macos"],
      executables: ["etserver"],
      services: ["homebrew.mxcl.et"],
      listeningPorts: [2022],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [2022], unattended: true }],
};
