import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const radmin: CatalogEntryInput = {
  id: "radmin",
  name: "Radmin Server",
  family: "remote-tool",
  about: "Remote control server for Windows.",
  maker: "Famatech",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rserver3.exe", "r_server.exe", "famitrfc.exe"],
      services: ["RServer3"],
      originalNames: ["rserver3.exe"],
      applications: ["Radmin Server*"],
      listeningPorts: [4899],
      domains: ["activate.famatech.com", "*.radminte.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [4899], unattended: null }],
};
