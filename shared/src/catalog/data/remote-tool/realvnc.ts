import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const realvnc: CatalogEntryInput = {
  id: "realvnc",
  aliases: ["vnc-connect", "realvnc-server"],
  name: "RealVNC Server",
  family: "remote-tool",
  about: "VNC server that lets somebody far away see and use this computer.",
  maker: "RealVNC Ltd",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["vncserver.exe", "vncserverui.exe", "vncagent.exe"],
      services: ["vncserver", "VNC Server*", "RealVNC Server*"],
      signers: ["RealVNC Ltd", "RealVNC Limited"],
      originalNames: ["vncserver.exe", "vncagent.exe"],
      applications: ["VNC Server*", "RealVNC Server*"],
      listeningPorts: [5900],
      domains: ["*.services.vnc.com", "*.vnc.com"],
    },
    {
      platforms: ["macos"],
      executables: ["vncserver", "vncagent"],
      services: ["com.realvnc.vncserver*"],
      applications: ["VNC Server", "RealVNC Server"],
      bundleIds: ["com.realvnc.vncserver"],
      listeningPorts: [5900],
    },
    {
      platforms: ["linux"],
      executables: [
        "vncserver-x11-core",
        "vncserver-x11",
        "vncserver-x11-serviced",
        "vncserver-virtual",
        "vncserver-virtuald",
        "vncagent",
      ],
      services: ["vncserver-x11-serviced", "vncserver-virtuald"],
      applications: ["realvnc-vnc-server"],
      listeningPorts: [5900],
    },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [5900], unattended: null },
  ],
};
