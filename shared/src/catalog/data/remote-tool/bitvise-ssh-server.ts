import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const bitviseSshServer: CatalogEntryInput = {
  id: "bitvise-ssh-server",
  name: "Bitvise SSH Server",
  family: "remote-tool",
  about: "Secure shell server for Windows.",
  maker: "Bitvise Limited",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["BvSshServer.exe", "BssCtrl.exe"],
      services: ["BvSshServer"],
      applications: ["Bitvise SSH Server*"],
      listeningPorts: [22],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [22], unattended: true }],
};
