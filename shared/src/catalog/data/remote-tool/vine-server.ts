import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vineServer: CatalogEntryInput = {
  id: "vine-server",
  aliases: ["osxvnc"],
  name: "Vine Server (OSXvnc)",
  family: "remote-tool",
  about: "VNC server for macOS, apart from the system's own screen sharing.",
  maker: "OSXvnc project",
  sources: ["stweil/OSXvnc project: bundle and launchd files", "Homebrew project: cask definitions"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["macos"],
      executables: ["OSXvnc-server"],
      folders: ["Vine Server.app", "OSXvnc.app"],
      services: ["VineServer", "com.redstonesoftware.VineServer"],
      applications: ["Vine Server", "OSXvnc"],
      bundleIds: ["de.uni-mannheim.VineServer", "com.redstonesoftware.VineServer"],
      listeningPorts: [5900],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["macos"], ports: [5900], unattended: null }],
};
