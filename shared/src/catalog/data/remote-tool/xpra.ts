import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xpra: CatalogEntryInput = {
  id: "xpra",
  name: "Xpra server",
  family: "remote-tool",
  about: "Shows programs or the desktop of this computer elsewhere.",
  maker: "Xpra project",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["start*"] },
    { platforms: ["linux"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["shadow"] },
    { platforms: ["linux"], applications: ["xpra-server"] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [14500], unattended: null }],
};
