import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const rocketRemoteDesktop: CatalogEntryInput = {
  id: "rocket-remote-desktop",
  name: "Rocket Remote Desktop",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Rocket Remote Desktop",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["RocketRemoteDesktop_Setup.exe"],
      signers: ["Rocket Remote Desktop"],
      applications: ["Rocket Remote Desktop*"],
    },
  ],
};
