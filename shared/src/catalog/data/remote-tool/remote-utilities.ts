import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remoteUtilities: CatalogEntryInput = {
  id: "remote-utilities",
  aliases: ["remote-manipulator-system"],
  name: "Remote Utilities Host",
  family: "remote-tool",
  about: "Unattended remote access host.",
  maker: "Remote Utilities LLC",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rutserv.exe", "rfusclient.exe"],
      services: ["RManService"],
      originalNames: ["rutserv.exe"],
      applications: ["Remote Utilities - Host*", "Remote Utilities Host*", "Remote Manipulator System*"],
      listeningPorts: [5650],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5650], unattended: null }],
};
