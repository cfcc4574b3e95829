import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const westonRemote: CatalogEntryInput = {
  id: "weston-remote",
  name: "Weston over RDP or VNC",
  family: "remote-tool",
  about: "Desktop of its own, seen over RDP or VNC.",
  maker: "Wayland project",
  sources: ["Debian 12: file lists of its packages", "Weston manual: back ends"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["weston"],
      requiredArguments: ["--backend=rdp*"],
      listeningPorts: [3389, 5900],
    },
    {
      platforms: ["linux"],
      executables: ["weston"],
      requiredArguments: ["--backend=vnc*"],
    },
    { platforms: ["linux"], executables: ["weston"], requiredArguments: ["-Brdp*"] },
    { platforms: ["linux"], executables: ["weston"], requiredArguments: ["-Bvnc*"] },
    {
      platforms: ["linux"],
      executables: ["weston"],
      requiredArguments: ["--backends=rdp*"],
    },
    {
      platforms: ["linux"],
      executables: ["weston"],
      requiredArguments: ["--backends=vnc*"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [3389, 5900], unattended: true }],
};
