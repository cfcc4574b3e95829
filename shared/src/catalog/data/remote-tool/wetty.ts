import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const wetty: CatalogEntryInput = {
  id: "wetty",
  name: "WeTTY",
  family: "remote-tool",
  about: "A shell of this computer in a web browser.",
  maker: "WeTTY project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["wetty"],
      scripts: ["wetty"],
      listeningPorts: [3000],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [], unattended: null }],
};
