import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const epoptes: CatalogEntryInput = {
  id: "epoptes",
  name: "Epoptes client",
  family: "remote-tool",
  about: "Classroom tool: a teacher's computer sees and controls this one.",
  maker: "Epoptes project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["epoptes-client"],
      scripts: ["epoptes-client"],
      services: ["epoptes-client"],
      applications: ["epoptes-client"],
    },
  ],
};
