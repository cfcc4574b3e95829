import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ninjaone: CatalogEntryInput = {
  id: "ninjaone",
  aliases: ["ninjarmm"],
  name: "NinjaOne agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider, with its own remote control.",
  maker: "NinjaOne, LLC",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["NinjaRMMAgent.exe", "NinjaRMMAgentPatcher.exe", "ncstreamer.exe"],
      services: ["NinjaRMMAgent"],
      signers: ["NinjaRMM, LLC", "NinjaOne LLC"],
      originalNames: ["NinjaRMMAgent.exe"],
      applications: ["NinjaRMMAgent*", "NinjaOne*"],
      domains: ["*.ninjarmm.com"],
    },
    {
      platforms: ["macos"],
      executables: ["ninjarmm-macagent", "ncstreamer"],
      services: ["com.ninjarmm.*"],
      bundleIds: ["com.ninjarmm.*"],
    },
    { platforms: ["linux"], executables: ["ninjarmm-linagent"], services: ["ninjarmm-agent"] },
  ],
};
