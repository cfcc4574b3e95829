import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ttyd: CatalogEntryInput = {
  id: "ttyd",
  name: "ttyd",
  family: "remote-tool",
  about: "A shell of this computer in a web browser.",
  maker: "ttyd project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux", "macos"],
      executables: ["ttyd"],
      services: ["ttyd", "homebrew.mxcl.ttyd"],
      applications: ["ttyd"],
      listeningPorts: [7681],
    },
    { platforms: ["windows"], executables: ["ttyd.exe", "ttyd.win32.exe"], listeningPorts: [7681] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [7681], unattended: null }],
};
