import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const guacamole: CatalogEntryInput = {
  id: "guacamole",
  name: "Apache Guacamole proxy",
  family: "remote-tool",
  about: "Gateway that shows RDP, VNC and SSH in a web browser.",
  maker: "Apache Software Foundation",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["guacd"],
      services: ["guacd"],
      applications: ["guacd"],
      listeningPorts: [4822],
    },
    { platforms: ["macos"], executables: ["guacd"], listeningPorts: [4822] },
    { platforms: ["windows"], executables: ["guacd.exe"] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [4822], unattended: null }],
};
