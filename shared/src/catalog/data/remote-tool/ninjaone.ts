import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ninjaone: CatalogEntryInput = {
  id: "ninjaone",
  aliases: ["ninjarmm"],
  name: "NinjaOne agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider, with its own remote control.",
  maker: "NinjaOne, LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RMML project, list of remote management tools",
    "Safe Exam Browser project: lists of prohibited programs",
    "macOS configuration profiles of an administrator, published with their project",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["NinjaRMMAgent.exe", "NinjaRMMAgentPatcher.exe", "ninjarmm-cli.exe", "ncstreamer.exe"],
      services: ["NinjaRMMAgent"],
      viewers: ["ncplayer.exe", "NinjaOne Remote Player*", "NinjaOne Player*"],
      originalNames: ["NinjaRMMAgent.exe", "NinjaRMMAgentPatcher.exe", "ncstreamer.exe"],
      applications: ["NinjaRMMAgent*", "NinjaOne*"],
      domains: ["*.ninjarmm.com", "*.ninjarmm.net", "*.rmmservice.com"],
    },
    {
      platforms: ["macos"],
      executables: ["ninjarmm-macagent", "ninjarmm-agent", "ncstreamer"],
      services: ["com.ninjarmm.*"],
      viewers: ["ncplayer", "com.ninjarmm.ncplayer*"],
      bundleIds: ["com.ninjarmm.*"],
      domains: ["*.ninjarmm.com", "*.ninjarmm.net"],
    },
    {
      platforms: ["linux"],
      executables: ["ninjarmm-linagent"],
      folders: ["NinjaRMMAgent"],
      services: ["ninjarmm-agent"],
      applications: ["ninjarmm-agent"],
      domains: ["*.ninjarmm.com", "*.ninjarmm.net"],
    },
  ],
};
