import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tigervnc: CatalogEntryInput = {
  id: "tigervnc",
  name: "TigerVNC Server",
  family: "remote-tool",
  about: "VNC server, on Linux usually a desktop of its own.",
  maker: "TigerVNC project",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Program run and watched on Debian 12",
    "Debian 12: file lists of its packages",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["winvnc4.exe"],
      services: ["TigerVNC*", "winvnc4"],
      viewers: ["TigerVNC viewer*"],
      // The viewer alone is installed as plain "TigerVNC".
      applications: ["TigerVNC Server*"],
      listeningPorts: [5900],
    },
    {
      platforms: ["linux"],
      executables: ["Xtigervnc", "X0tigervnc", "x0vncserver", "vncsession", "tigervncsession"],
      paths: ["/usr/bin/Xvnc", "/usr/local/bin/Xvnc"],
      scripts: ["x0tigervncserver", "tigervncserver"],
      services: ["vncserver@*", "tigervncserver@*"],
      applications: [
        "tigervnc-standalone-server",
        "tigervnc-scraping-server",
        "tigervnc-server",
        "tigervnc-server-minimal",
      ],
      listeningPorts: [5900, 5901, 5902],
    },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["linux"], ports: [], unattended: true },
    { by: "inbound_socket", platforms: ["windows"], ports: [5900], unattended: null },
    { by: "outbound_socket", platforms: ["windows", "linux"], ports: [5500], unattended: null },
  ],
};
