import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const fleetdeck: CatalogEntryInput = {
  id: "fleetdeck",
  name: "FleetDeck agent",
  family: "remote-tool",
  about: "Remote management agent with a virtual desktop.",
  maker: "FleetDeck",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["fleetdeck_agent.exe", "fleetdeck_agent_svc.exe", "fleetdeck_commander*.exe"],
      services: ["FleetDeck Agent*"],
      originalNames: ["fleetdeck_agent.exe"],
      applications: ["FleetDeck Agent*"],
      domains: ["*.fleetdeck.io"],
    },
  ],
};
