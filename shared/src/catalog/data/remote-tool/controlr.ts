import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const controlr: CatalogEntryInput = {
  id: "controlr",
  name: "ControlR agent",
  family: "remote-tool",
  about: "Agent of a server of one's own: remote desktop, shell and files.",
  maker: "Bitbound",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ControlR.Agent.exe", "ControlR.DesktopClient.exe"],
      services: ["ControlR.Agent*"],
      originalNames: ["ControlR.Agent.dll", "ControlR.DesktopClient.dll"],
    },
    {
      platforms: ["macos"],
      executables: ["ControlR.Agent", "ControlR.DesktopClient"],
      services: ["app.controlr.*"],
      applications: ["ControlR", "ControlR.*"],
    },
    { platforms: ["linux"], executables: ["ControlR.Agent", "ControlR.DesktopClient"], services: ["controlr.agent*"] },
  ],
};
