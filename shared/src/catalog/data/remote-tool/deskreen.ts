import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const deskreen: CatalogEntryInput = {
  id: "deskreen",
  name: "Deskreen",
  family: "remote-tool",
  about: "Shows this screen in a browser on the same network; nobody controls this computer through it.",
  maker: "Pavlo Buidenkov",
  sources: ["Deskreen project: application and bundle names", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Deskreen.exe", "Deskreen CE.exe"],
      applications: ["Deskreen", "Deskreen (Community Edition)"],
    },
    { platforms: ["macos"], applications: ["Deskreen", "Deskreen CE"], bundleIds: ["com.deskreen-ce.app"] },
    { platforms: ["linux"], executables: ["deskreen", "deskreen-ce"], applications: ["deskreen", "deskreen-ce"] },
  ],
};
