import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const meshcentralServer: CatalogEntryInput = {
  id: "meshcentral-server",
  name: "MeshCentral server",
  family: "remote-tool",
  about: "Server to which MeshAgents of other computers connect; gives nobody a way in to this one by itself.",
  maker: "MeshCentral project",
  sources: ["MeshCentral project: package and service files"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows", "macos", "linux"], scripts: ["meshcentral"] },
    { platforms: ["linux", "macos"], services: ["meshcentral"] },
    { platforms: ["windows"], services: ["meshcentral.exe", "MeshCentral"] },
  ],
};
