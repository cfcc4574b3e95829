import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netopRemoteControl: CatalogEntryInput = {
  id: "netop-remote-control",
  aliases: ["impero-connect"],
  name: "Netop Remote Control (Impero Connect)",
  family: "remote-tool",
  about: "Remote control host of companies and banks.",
  maker: "Impero Software",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ImperoClientSVC.exe", "ImperoServerSVC.exe", "nhostsvc.exe", "nhstw32.exe"],
      services: ["NetOp Host*", "Impero*"],
      viewers: ["ngstw32.exe"],
      originalNames: ["ImperoClientSVC.exe"],
      applications: ["Netop*Host*", "Impero Connect Host*"],
      listeningPorts: [6502],
      domains: ["*.imperosoftware.com", "*.netop.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [6502], unattended: null }],
};
