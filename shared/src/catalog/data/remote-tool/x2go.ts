import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const x2go: CatalogEntryInput = {
  id: "x2go",
  name: "X2Go server",
  family: "remote-tool",
  about: "Desktop sessions for people far away, over SSH.",
  maker: "X2Go project",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["x2goagent", "x2gocleansessions"],
      services: ["x2goserver"],
      applications: ["x2goserver"],
    },
  ],
  sessions: [{ by: "process", platforms: ["linux"], executables: ["x2goagent"], unattended: null }],
};
