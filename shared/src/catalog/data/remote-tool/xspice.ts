import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xspice: CatalogEntryInput = {
  id: "xspice",
  name: "Xspice",
  family: "remote-tool",
  about: "X server whose screen is seen over SPICE.",
  maker: "SPICE project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["Xspice"],
      scripts: ["Xspice"],
      applications: ["xserver-xspice"],
      listeningPorts: [5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [5900], unattended: true }],
};
