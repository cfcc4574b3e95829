import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const x2go: CatalogEntryInput = {
  id: "x2go",
  name: "X2Go server",
  family: "remote-tool",
  about: "Desktop sessions for people far away, over SSH.",
  maker: "X2Go project",
  sources: ["LOLRMM project, catalog of remote management tools", "Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["x2goagent", "x2gocleansessions", "x2godesktopsharing"],
      scripts: ["x2gocleansessions"],
      services: ["x2goserver"],
      applications: ["x2goserver", "x2goserver-x2goagent", "x2goserver-desktopsharing", "x2godesktopsharing"],
    },
  ],
  sessions: [{ by: "process", platforms: ["linux"], executables: ["x2goagent"], unattended: null }],
};
