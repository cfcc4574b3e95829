import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const neko: CatalogEntryInput = {
  id: "neko",
  name: "Neko",
  family: "remote-tool",
  about: "Streams a desktop to a web browser, for several people at once.",
  maker: "Neko project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [{ platforms: ["linux"], executables: ["neko"], requiredArguments: ["serve"], listeningPorts: [8080] }],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [8080], unattended: null }],
};
