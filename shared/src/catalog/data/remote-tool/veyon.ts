import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const veyon: CatalogEntryInput = {
  id: "veyon",
  name: "Veyon",
  family: "remote-tool",
  about: "Classroom tool: a teacher's computer sees and controls this one.",
  maker: "Veyon Solutions",
  sources: ["LOLRMM project, catalog of remote management tools", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["veyon-server.exe", "veyon-service.exe", "veyon-worker.exe"],
      services: ["VeyonService", "Veyon Service"],
      viewers: ["veyon-master.exe", "veyon-configurator.exe"],
      listeningPorts: [11100],
    },
    {
      platforms: ["linux"],
      executables: ["veyon-server", "veyon-service", "veyon-worker"],
      services: ["veyon"],
      viewers: ["veyon-master"],
      applications: ["veyon-service"],
      listeningPorts: [11100],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "linux"], ports: [11100], unattended: null }],
};
