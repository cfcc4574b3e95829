import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const radmin: CatalogEntryInput = {
  id: "radmin",
  name: "Radmin Server",
  family: "remote-tool",
  about: "Remote control server for Windows.",
  maker: "Famatech",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rserver3.exe"],
      services: ["RServer3"],
      originalNames: ["rserver3.exe"],
      applications: ["Radmin Server*"],
      listeningPorts: [4899],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [4899], unattended: null }],
};
