import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Each of its computers both leads and follows.
export const mouseWithoutBorders: CatalogEntryInput = {
  id: "mouse-without-borders",
  name: "Mouse Without Borders",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Microsoft Corporation",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "MouseWithoutBorders.exe",
        "PowerToys.MouseWithoutBorders.exe",
        "MouseWithoutBordersSvc.exe",
        "PowerToys.MouseWithoutBordersService.exe",
      ],
      services: ["MouseWithoutBordersSvc", "Mouse without Borders Service", "PowerToys.MWB.Service"],
      originalNames: ["MouseWithoutBorders.exe", "PowerToys.MouseWithoutBorders.dll"],
      applications: ["Microsoft Garage Mouse without Borders"],
      listeningPorts: [15100, 15101],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [15100, 15101], unattended: null }],
};
