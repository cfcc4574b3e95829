import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aeroadmin: CatalogEntryInput = {
  id: "aeroadmin",
  name: "AeroAdmin",
  family: "remote-tool",
  about: "Portable remote desktop.",
  maker: "AeroAdmin LLC",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AeroAdmin.exe", "AeroAdmin_*.exe"],
      services: ["AeroAdmin*"],
      originalNames: ["AeroAdmin.exe"],
      applications: ["AeroAdmin*"],
      domains: ["*.aeroadmin.com"],
    },
  ],
};
