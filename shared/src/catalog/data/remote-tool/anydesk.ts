import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const anydesk: CatalogEntryInput = {
  id: "anydesk",
  name: "AnyDesk",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer, with a click at the screen or with a stored password.",
  maker: "AnyDesk Software GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "AnyDesk help center: ports and log files",
  ],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AnyDesk.exe", "AnyDeskMSI.exe", "AnyDesk-*.exe", "AnyDesk_*.exe"],
      services: ["AnyDesk", "AnyDesk Service", "AnyDeskMSI*", "AnyDesk-*"],
      signers: ["AnyDesk Software GmbH", "philandro Software GmbH"],
      originalNames: ["AnyDesk.exe"],
      applications: ["AnyDesk", "AnyDesk *", "AnyDeskMSI"],
      listeningPorts: [7070],
      domains: ["*.net.anydesk.com"],
    },
    {
      platforms: ["macos"],
      executables: ["AnyDesk"],
      services: ["com.philandro.anydesk*"],
      applications: ["AnyDesk"],
      bundleIds: ["com.philandro.anydesk"],
      listeningPorts: [7070],
      domains: ["*.net.anydesk.com"],
    },
    {
      platforms: ["linux"],
      executables: ["anydesk"],
      services: ["anydesk"],
      applications: ["anydesk"],
      listeningPorts: [7070],
      domains: ["*.net.anydesk.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [7070], unattended: null }],
};
