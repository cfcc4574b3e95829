import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const distantDesktop: CatalogEntryInput = {
  id: "distant-desktop",
  name: "Distant Desktop",
  family: "remote-tool",
  about: "Portable remote desktop.",
  maker: "Distant Software",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["DistantDesktop.exe"],
      originalNames: ["DistantDesktop.exe"],
      applications: ["Distant Desktop*"],
    },
  ],
};
