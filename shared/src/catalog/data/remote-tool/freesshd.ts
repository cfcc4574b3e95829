import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const freesshd: CatalogEntryInput = {
  id: "freesshd",
  name: "freeSSHd",
  family: "remote-tool",
  about: "Secure shell server for Windows.",
  maker: "Kresimir Petric",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["FreeSSHDService.exe"],
      services: ["FreeSSHDService"],
      applications: ["freeSSHd*"],
      listeningPorts: [22],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [22], unattended: true }],
};
