import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotty: CatalogEntryInput = {
  id: "gotty",
  name: "GoTTY",
  family: "remote-tool",
  about: "A shell of this computer in a web browser.",
  maker: "GoTTY project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [{ platforms: ["linux", "macos"], executables: ["gotty"], listeningPorts: [8080] }],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [8080], unattended: null }],
};
