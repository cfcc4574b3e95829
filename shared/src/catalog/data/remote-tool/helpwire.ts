import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const helpwire: CatalogEntryInput = {
  id: "helpwire",
  name: "HelpWire",
  family: "remote-tool",
  about: "Free support tool with unattended remote control.",
  maker: "Electronic Team, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew project: cask definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["HelpWire*.exe"],
      services: ["HelpWire*"],
      viewers: ["HelpWire Operator*"],
      originalNames: ["helpwire.exe"],
      applications: ["HelpWire*"],
      domains: ["*.helpwire.app"],
    },
    {
      platforms: ["macos"],
      executables: ["HelpWire", "HelpWire Client", "HelpWire Quick"],
      viewers: ["HelpWire Operator*"],
      applications: ["HelpWire", "HelpWire Client*"],
      domains: ["*.helpwire.app"],
    },
    { platforms: ["linux"], services: ["helpwire-unattended"], domains: ["*.helpwire.app"] },
  ],
};
