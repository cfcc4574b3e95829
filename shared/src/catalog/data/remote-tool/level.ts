import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const level: CatalogEntryInput = {
  id: "level",
  name: "Level agent",
  family: "remote-tool",
  about: "Remote management agent with its own remote control.",
  maker: "Level Software, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["level-windows-*.exe", "level-remote-control-ffmpeg.exe"],
      paths: ["/Level/level.exe"],
      domains: ["*.level.io"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["level-remote-control-ffmpeg.exe"],
      unattended: null,
    },
  ],
};
