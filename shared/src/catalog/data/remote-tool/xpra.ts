import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xpra: CatalogEntryInput = {
  id: "xpra",
  name: "Xpra server",
  family: "remote-tool",
  about: "Shows programs or the desktop of this computer elsewhere.",
  maker: "Xpra project",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Debian 12: file lists of its packages",
    "Xpra manual: subcommands",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["start*"] },
    { platforms: ["linux", "macos"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["shadow*"] },
    { platforms: ["linux", "macos"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["seamless"] },
    { platforms: ["linux", "macos"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["desktop"] },
    { platforms: ["linux", "macos"], executables: ["xpra"], scripts: ["xpra"], requiredArguments: ["proxy"] },
    { platforms: ["windows"], executables: ["xpra.exe", "Xpra_cmd.exe"], requiredArguments: ["shadow*"] },
    { platforms: ["linux"], applications: ["xpra-server"] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos", "windows"], ports: [14500], unattended: null }],
};
