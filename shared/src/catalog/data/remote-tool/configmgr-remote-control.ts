import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const configmgrRemoteControl: CatalogEntryInput = {
  id: "configmgr-remote-control",
  name: "Configuration Manager Remote Control",
  family: "remote-tool",
  about: "Remote control of companies that manage their computers with Microsoft Configuration Manager.",
  maker: "Microsoft Corporation",
  sources: ["Microsoft documentation: remote control in Configuration Manager"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  // The service comes with the management client, switched off or on by the company.
  builtIn: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["CmRcService.exe"],
      services: ["CmRcService", "Configuration Manager Remote Control"],
      viewers: ["CmRcViewer.exe"],
      originalNames: ["CmRcService.exe"],
    },
  ],
};
