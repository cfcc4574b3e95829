import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tacticalRmm: CatalogEntryInput = {
  id: "tactical-rmm",
  name: "Tactical RMM agent",
  family: "remote-tool",
  about: "Remote management agent; its remote control is a MeshAgent.",
  maker: "AmidaWare",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["tacticalrmm.exe"],
      services: ["tacticalrmm"],
      originalNames: ["tacticalrmm.exe"],
      applications: ["Tactical RMM Agent"],
    },
    { platforms: ["macos", "linux"], executables: ["tacticalagent"], services: ["tacticalagent"] },
  ],
};
