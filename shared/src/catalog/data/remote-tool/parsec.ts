import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const parsec: CatalogEntryInput = {
  id: "parsec",
  name: "Parsec",
  family: "remote-tool",
  about: "Streams this desktop, with keyboard and mouse, to somebody else.",
  maker: "Parsec Cloud, Inc.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["parsecd.exe", "pservice.exe"],
      services: ["Parsec"],
      signers: ["Parsec Cloud, Inc.", "Parsec Cloud, Inc"],
      originalNames: ["parsecd.exe", "pservice.exe"],
      applications: ["Parsec"],
      domains: ["*.parsec.app"],
    },
    { platforms: ["macos"], executables: ["parsecd"], applications: ["Parsec"], bundleIds: ["tv.parsec.www"] },
    { platforms: ["linux"], executables: ["parsecd"], applications: ["parsec"] },
  ],
};
