import type { CatalogEntryInput } from "../../catalog-entry.ts";

// On other systems the package holds the viewer alone.
export const turbovnc: CatalogEntryInput = {
  id: "turbovnc",
  name: "TurboVNC Server",
  family: "remote-tool",
  about: "VNC server with a desktop of its own.",
  maker: "The VirtualGL Project",
  sources: ["TurboVNC/turbovnc project: package files", "Homebrew project: cask definitions"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      paths: ["/TurboVNC/bin/Xvnc"],
      services: ["tvncserver"],
      applications: ["turbovnc"],
      listeningPorts: [5901, 5902],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux"], ports: [], unattended: true }],
};
