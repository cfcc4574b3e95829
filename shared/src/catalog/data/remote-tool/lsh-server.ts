import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const lshServer: CatalogEntryInput = {
  id: "lsh-server",
  name: "lsh server",
  family: "remote-tool",
  about: "Secure shell server of the GNU project.",
  maker: "GNU project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["lshd"],
      services: ["lsh-server"],
      applications: ["lsh-server"],
      listeningPorts: [22],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [22], unattended: true }],
};
