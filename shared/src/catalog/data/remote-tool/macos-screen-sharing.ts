import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const macosScreenSharing: CatalogEntryInput = {
  id: "macos-screen-sharing",
  aliases: ["screen-sharing", "apple-remote-desktop"],
  name: "macOS Screen Sharing",
  family: "remote-tool",
  about: "The system's own screen sharing and remote management.",
  maker: "Apple Inc.",
  sources: ["Apple documentation: screen sharing and remote management"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    {
      platforms: ["macos"],
      executables: ["screensharingd", "ARDAgent", "RemoteManagementAgent"],
      services: ["com.apple.screensharing", "com.apple.RemoteDesktop.agent"],
      listeningPorts: [5900, 3283],
    },
  ],
};
