import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const fleetdeck: CatalogEntryInput = {
  id: "fleetdeck",
  name: "FleetDeck agent",
  family: "remote-tool",
  about: "Remote management agent with a virtual desktop.",
  maker: "FleetDeck",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "fleetdeck_agent.exe",
        "fleetdeck_agent_svc.exe",
        "fleetdeck-agent*.exe",
        "fleetdeck_installer.exe",
        "fleetdeck_commander*.exe",
      ],
      services: ["FleetDeck Agent*"],
      signers: ["FleetDeck Inc", "FLEETDECK INC."],
      originalNames: ["fleetdeck_agent.exe", "fleetdeck_installer"],
      applications: ["FleetDeck Agent*"],
      domains: ["*.fleetdeck.io"],
    },
  ],
};
