import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const windowsRdp: CatalogEntryInput = {
  id: "windows-rdp",
  aliases: ["rdp"],
  name: "Windows Remote Desktop",
  family: "remote-tool",
  about: "The system's own remote desktop service.",
  maker: "Microsoft Corporation",
  sources: ["Microsoft documentation: Remote Desktop Services"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [{ platforms: ["windows"], services: ["TermService", "Remote Desktop Services"], listeningPorts: [3389] }],
};
