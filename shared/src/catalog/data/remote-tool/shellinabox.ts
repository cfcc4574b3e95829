import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const shellinabox: CatalogEntryInput = {
  id: "shellinabox",
  name: "Shell In A Box",
  family: "remote-tool",
  about: "A shell of this computer in a web browser.",
  maker: "Shell In A Box project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["shellinaboxd"],
      services: ["shellinabox", "shellinaboxd"],
      applications: ["shellinabox"],
      listeningPorts: [4200],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [4200], unattended: null }],
};
