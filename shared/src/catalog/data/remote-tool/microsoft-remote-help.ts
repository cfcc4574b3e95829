import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const microsoftRemoteHelp: CatalogEntryInput = {
  id: "microsoft-remote-help",
  aliases: ["intune-remote-help"],
  name: "Microsoft Remote Help",
  family: "remote-tool",
  about: "Help desk tool of companies that manage their computers with Intune.",
  maker: "Microsoft Corporation",
  sources: ["Installomator project: application labels", "Microsoft documentation: Remote Help"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["RemoteHelp.exe"],
      applications: ["Remote help", "Microsoft Remote Help"],
      domains: ["remotehelp.microsoft.com"],
    },
    {
      platforms: ["macos"],
      executables: ["Microsoft Remote Help"],
      applications: ["Microsoft Remote Help"],
      bundleIds: ["com.microsoft.remotehelp"],
      domains: ["remotehelp.microsoft.com"],
    },
  ],
};
