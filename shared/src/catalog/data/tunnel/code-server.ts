import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const codeServer: CatalogEntryInput = {
  id: "code-server",
  name: "code-server",
  family: "tunnel",
  about: "Shows an editor with a shell of this computer in a browser elsewhere.",
  maker: "Coder Technologies",
  sources: ["coder/code-server project: documentation"],
  checkedOn: "2026-11-26",
  tunnelType: "ide_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["code-server", "openvscode-server"],
      scripts: ["code-server"],
      services: ["code-server", "code-server@*", "openvscode-server"],
      applications: ["code-server"],
    },
  ],
};
