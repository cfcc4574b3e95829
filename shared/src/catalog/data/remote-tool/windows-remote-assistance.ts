import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const windowsRemoteAssistance: CatalogEntryInput = {
  id: "windows-remote-assistance",
  aliases: ["msra"],
  name: "Windows Remote Assistance",
  family: "remote-tool",
  about: "Windows' older help tool: a helper who was invited sees or uses the screen.",
  maker: "Microsoft Corporation",
  sources: ["Microsoft documentation: Remote Assistance"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [{ platforms: ["windows"], executables: ["msra.exe"], originalNames: ["msra.exe"] }],
};
