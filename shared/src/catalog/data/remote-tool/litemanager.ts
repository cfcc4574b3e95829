import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const litemanager: CatalogEntryInput = {
  id: "litemanager",
  name: "LiteManager server",
  family: "remote-tool",
  about: "Unattended remote control server.",
  maker: "LiteManagerTeam",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ROMServer.exe", "ROMFUSClient.exe"],
      services: ["ROMService"],
      originalNames: ["ROMServer.exe"],
      applications: ["LiteManager*Server"],
      listeningPorts: [5650],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5650], unattended: null }],
};
