import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const selkies: CatalogEntryInput = {
  id: "selkies",
  name: "Selkies",
  family: "remote-tool",
  about: "Streams a desktop to a web browser.",
  maker: "Selkies project",
  sources: ["selkies-project/selkies project: package files"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["selkies", "selkies-gstreamer"],
      scripts: ["selkies", "selkies-gstreamer"],
      listeningPorts: [8080, 8081, 8082],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [8080, 8081, 8082], unattended: null }],
};
