import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kaseya: CatalogEntryInput = {
  id: "kaseya",
  name: "Kaseya VSA agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider.",
  maker: "Kaseya",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AgentMon.exe", "KaUsrTsk.exe", "KaseyaRemoteControlHost.exe"],
      services: ["Kaseya Agent*", "KA*-AgentMon"],
      originalNames: ["AgentMon.exe", "KaseyaRemoteControlHost.exe"],
      applications: ["Kaseya Agent*", "Kaseya Live Connect*"],
    },
  ],
};
