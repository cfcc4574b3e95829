import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dropbear: CatalogEntryInput = {
  id: "dropbear",
  name: "Dropbear SSH server",
  family: "remote-tool",
  about: "Small secure shell server.",
  maker: "Dropbear project",
  sources: [
    "Debian 12: file lists of its packages",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["dropbear"], services: ["dropbear"], listeningPorts: [22] },
    { platforms: ["linux"], applications: ["dropbear"] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [22], unattended: true }],
};
