import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const dameware: CatalogEntryInput = {
  id: "dameware",
  name: "DameWare Mini Remote Control",
  family: "remote-tool",
  about: "Remote control agent for Windows.",
  maker: "SolarWinds",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["dwrcs.exe", "dwrcst.exe"],
      services: ["dwmrcs", "DameWare Mini Remote Control*"],
      originalNames: ["dwrcs.exe"],
      applications: ["DameWare*"],
      listeningPorts: [6129],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [6129], unattended: null }],
};
