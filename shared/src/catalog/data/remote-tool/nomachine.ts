import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const nomachine: CatalogEntryInput = {
  id: "nomachine",
  name: "NoMachine",
  family: "remote-tool",
  about: "Remote desktop server.",
  maker: "NoMachine S.a.r.l.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["nxd.exe", "nxserver.exe", "nxservice32.exe", "nxservice64.exe", "nxnode.exe"],
      services: ["nxservice", "NoMachine*"],
      signers: ["NoMachine S.a.r.l."],
      originalNames: ["nxd.exe", "nxserver.exe"],
      applications: ["NoMachine*"],
      listeningPorts: [4000],
    },
    {
      platforms: ["macos"],
      executables: ["nxd", "nxserver.bin", "nxnode.bin"],
      services: ["com.nomachine.*"],
      applications: ["NoMachine"],
      bundleIds: ["com.nomachine.*"],
      listeningPorts: [4000],
    },
    {
      platforms: ["linux"],
      executables: ["nxd", "nxserver.bin", "nxnode.bin"],
      services: ["nxserver"],
      applications: ["nomachine"],
      listeningPorts: [4000],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [4000], unattended: null }],
};
