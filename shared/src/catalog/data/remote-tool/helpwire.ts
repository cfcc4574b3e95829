import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const helpwire: CatalogEntryInput = {
  id: "helpwire",
  name: "HelpWire",
  family: "remote-tool",
  about: "Free support tool with unattended remote control.",
  maker: "Electronic Team, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["HelpWire*.exe"],
      services: ["HelpWire*"],
      applications: ["HelpWire*"],
      domains: ["*.helpwire.app"],
    },
    { platforms: ["macos"], executables: ["HelpWire*"], applications: ["HelpWire*"] },
  ],
};
