import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aspia: CatalogEntryInput = {
  id: "aspia",
  name: "Aspia Host",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer, over a router of one's own.",
  maker: "Dmitry Chapyshev",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "dchapyshev/aspia project: installer and service files",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["aspia_host.exe", "aspia_host_service.exe", "aspia_desktop_agent.exe"],
      folders: ["Aspia/Host"],
      services: ["aspia-host-service"],
      viewers: ["aspia_client.exe", "aspia_console.exe"],
      originalNames: ["aspia_host.exe"],
      applications: ["Aspia Host*"],
      listeningPorts: [8050],
    },
    {
      platforms: ["macos"],
      executables: ["aspia_host"],
      services: ["org.aspia.host-service*"],
      applications: ["Aspia Host", "aspia_host"],
      listeningPorts: [8050],
    },
    {
      platforms: ["linux"],
      executables: ["aspia_host"],
      services: ["aspia-host-service"],
      applications: ["aspia-host"],
      listeningPorts: [8050],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [8050], unattended: null }],
};
